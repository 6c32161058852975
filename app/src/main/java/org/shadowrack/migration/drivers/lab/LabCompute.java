package org.shadowrack.migration.drivers.lab;

import java.util.Map;
import org.shadowrack.migration.driver.ComputeMover;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/** Promotes copies. */
record LabCompute(LabApi api) implements ComputeMover {
    @Override
    public StepOutcome promote(Move move) {
        return api.act(move, "POST", copy(move, move.to()) + "/promote", Map.of("epoch", move.epoch()),
                reply -> move.to() + " takes writes at epoch " + move.epoch());
    }

    /** The one that takes writes, or that did last where all are fenced. */
    @Override
    public Outcome<String> active(Move move) {
        return api.read(move, "").map(
                status -> status.path("activeHost").asString(status.path("holder").asString("")));
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
