package org.shadowrack.migration.drivers.lab;

import java.util.Map;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Replicator;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import tools.jackson.databind.JsonNode;

/** Copies by the lab's replicas; the step's parameter {@code method} is continuous, snapshot or block. */
record LabReplicator(LabApi api) implements Replicator {
    @Override
    public StepOutcome start(Move move) {
        return replicate(move, move.from(), move.to());
    }

    @Override
    public StepOutcome reverse(Move move) {
        return replicate(move, move.to(), move.from());
    }

    private StepOutcome replicate(Move move, String from, String to) {
        String method = move.parameters().getOrDefault("method", "continuous");
        return api.act(move, "PUT", path(move, to), Map.of("method", method, "from", from),
                reply -> method + " replication from " + from + " to " + to);
    }

    @Override
    public Outcome<Progress> progress(Move move) {
        return api.read(move, "/replicas/" + move.to()).map(LabReplicator::progress);
    }

    private static Progress progress(JsonNode replica) {
        long left = replica.path("bytesLeft").asLong();
        String state = replica.path("state").asString();
        return new Progress(state.equals("in-sync"), replica.path("lagSeconds").asDouble(), left, left,
                state + ", " + left + " of " + replica.path("bytesTotal").asLong() + " bytes left");
    }

    @Override
    public StepOutcome stop(Move move) {
        return api.act(move, "DELETE", path(move, move.to()), Map.of(), reply -> "no replica at " + move.to());
    }

    private static String path(Move move, String host) {
        return "/lab/v1/workloads/" + move.workload().name() + "/replicas/" + host;
    }
}
