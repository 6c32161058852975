package org.shadowrack.migration.drivers.lab;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Replicator;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Copies by the lab's replicas; the step's parameter {@code method} is continuous, snapshot or block. */
record LabReplicator(LabApi api) implements Replicator {
    @Override
    public Outcome<Long> size(Move move) {
        return api.read(move, "").map(status -> copy(status, move.from()).path("bytes").asLong());
    }

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
        return api.read(move, "/replicas/" + move.to())
                .then(replica -> api.read(move, "").map(status -> progress(replica, same(status, move))));
    }

    /** A copy whose source has gone is complete where the checksums say so. A snapshot tells nothing of later writes. */
    private static Progress progress(JsonNode replica, @Nullable Boolean same) {
        long left = replica.path("bytesLeft").asLong();
        String state = replica.path("state").asString();
        double lag = replica.path("lagSeconds").asDouble();
        boolean snapshot = replica.path("snapshotAt").isString();
        boolean equal = Boolean.TRUE.equals(same);
        Long risk = snapshot ? equal ? Long.valueOf(0) : null : Long.valueOf(left);
        return new Progress(state.equals("in-sync") || left == 0 && equal, lag, left, risk,
                state + ", " + left + " of " + replica.path("bytesTotal").asLong() + " bytes left",
                snapshot ? lag : null, same);
    }

    private static @Nullable Boolean same(JsonNode status, Move move) {
        String source = checksum(status, move.from());
        return source.isEmpty() ? null : source.equals(checksum(status, move.to()));
    }

    private static String checksum(JsonNode status, String host) {
        return copy(status, host).path("checksum").asString("");
    }

    private static JsonNode copy(JsonNode status, String host) {
        return StreamSupport.stream(status.path("copies").spliterator(), false)
                .filter(copy -> copy.path("host").asString().equals(host)).findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Override
    public StepOutcome stop(Move move) {
        return api.act(move, "DELETE", path(move, move.to()), Map.of(), reply -> "no replica at " + move.to());
    }

    private static String path(Move move, String host) {
        return "/lab/v1/workloads/" + move.workload().name() + "/replicas/" + host;
    }
}
