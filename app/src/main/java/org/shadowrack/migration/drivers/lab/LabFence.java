package org.shadowrack.migration.drivers.lab;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import tools.jackson.databind.JsonNode;

/** Fences by epoch: the copy itself refuses writes below it. */
record LabFence(LabApi api) implements Fence {
    @Override
    public StepOutcome isolate(Move move) {
        return api.act(move, "POST", LabCompute.copy(move, move.from()) + "/fence", Map.of("epoch", move.epoch()),
                reply -> move.from() + " refuses writes below epoch " + move.epoch());
    }

    /**
     * A fenced copy serves again by being promoted at an epoch that nobody has been promoted at; where another was, the
     * promotion that follows, at a later epoch, takes the fence away.
     */
    @Override
    public StepOutcome restore(Move move) {
        return switch (api.read(move, "")) {
            case Outcome.Failed<JsonNode>(var problem) -> new StepOutcome.Unknown(problem.line());
            case Outcome.Ok<JsonNode>(JsonNode status) when status.path("epoch").asLong() < move.epoch() -> promoted(
                    move);
            case Outcome.Ok<JsonNode> taken -> new StepOutcome.Done(
                    "a promotion at a later epoch takes the fence of " + move.from() + " away");
        };
    }

    private StepOutcome promoted(Move move) {
        return new LabCompute(api).promote(move.reversed(move.epoch()));
    }

    @Override
    public Outcome<Boolean> isolated(Move move) {
        return api.read(move, "").map(status -> StreamSupport.stream(status.path("copies").spliterator(), false)
                .filter(copy -> copy.path("host").asString().equals(move.from())).noneMatch(LabFence::mayServe));
    }

    /** An unreachable copy may serve for all we know. */
    private static boolean mayServe(JsonNode copy) {
        String state = copy.path("state").asString();
        return state.equals("active") || state.equals("unreachable");
    }
}
