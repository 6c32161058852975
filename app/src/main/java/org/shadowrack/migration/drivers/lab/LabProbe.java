package org.shadowrack.migration.drivers.lab;

import java.util.stream.StreamSupport;
import org.shadowrack.migration.driver.HealthProbe;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import tools.jackson.databind.JsonNode;

/** Asks whether the workload's own client gets its writes acknowledged at the new place. */
record LabProbe(LabApi api) implements HealthProbe {
    @Override
    public StepOutcome probe(Move move) {
        Outcome<JsonNode> status = api.read(move, "");
        Outcome<JsonNode> ledger = api.read(move, "/ledger");
        return status.then(where -> ledger.map(written -> verdict(move, where, written)))
                .orElse(problem -> new StepOutcome.Retry(problem.line()));
    }

    private static StepOutcome verdict(Move move, JsonNode status, JsonNode ledger) {
        String active = status.path("activeHost").asString("");
        String address = status.path("address").path("host").asString("");
        String state = StreamSupport.stream(status.path("copies").spliterator(), false)
                .filter(copy -> copy.path("host").asString().equals(move.to()))
                .map(copy -> copy.path("state").asString("")).findFirst().orElse("not there");
        long lost = ledger.path("lost").asLong();
        if (!active.equals(move.to()) || !address.equals(move.to()) || !state.equals("active")) {
            return new StepOutcome.Retry(
                    "active at " + active + ", address at " + address + ", the copy at " + move.to() + " is " + state);
        }
        return lost == 0
                ? new StepOutcome.Done("writes are acknowledged at " + move.to() + ", none lost")
                : new StepOutcome.Failed(lost + " acknowledged writes are missing at " + move.to());
    }
}
