package org.shadowrack.migration.drivers.lab;

import java.util.Map;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.TrafficSwitch;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/** Points the workload's address. */
record LabTraffic(LabApi api) implements TrafficSwitch {
    @Override
    public StepOutcome prepare(Move move) {
        return new StepOutcome.Done("the lab's addresses switch at once");
    }

    @Override
    public StepOutcome switchTo(Move move) {
        return api.act(move, "PUT", LabApi.addressPath(move), Map.of("host", move.to(), "epoch", move.epoch()),
                reply -> "clients are pointed at " + move.to());
    }

    @Override
    public Outcome<String> current(Move move) {
        return api.address(move).map(address -> address.path("host").asString());
    }
}
