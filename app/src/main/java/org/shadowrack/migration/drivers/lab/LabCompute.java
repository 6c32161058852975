package org.shadowrack.migration.drivers.lab;

import java.util.Map;
import org.shadowrack.migration.driver.ComputeMover;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Promotes copies. */
record LabCompute(LabApi api) implements ComputeMover {
    @Override
    public StepOutcome promote(Move move) {
        return api.act(move, "POST", copy(move, move.to()) + "/promote", Map.of("epoch", move.epoch()),
                reply -> move.to() + " takes writes at epoch " + move.epoch());
    }

    @Override
    public Outcome<String> active(Move move) {
        return api.read(move, "").then(status -> status.path("activeHost").isString()
                ? Outcome.ok(status.path("activeHost").asString())
                : Outcome.failed(Problem.failed("no copy takes writes", "asking who serves " + move.workload().name(),
                        "Promote one of its copies")));
    }

    @Override
    public StepOutcome retire(Move move) {
        return api.act(move, "DELETE", "/lab/v1/workloads/" + move.workload().name() + "/replicas/" + move.from(),
                Map.of(), reply -> "the copy at " + move.from() + " is gone");
    }

    static String copy(Move move, String host) {
        return "/lab/v1/workloads/" + move.workload().name() + "/copies/" + host;
    }
}
