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

    /** A fenced copy serves again by being promoted at a later epoch; there is nothing else to take away. */
    @Override
    public StepOutcome restore(Move move) {
        return switch (isolated(move)) {
            case Outcome.Failed<Boolean>(var problem) -> new StepOutcome.Unknown(problem.line());
            case Outcome.Ok<Boolean>(Boolean fenced) when !fenced -> new StepOutcome.Done(move.from() + " serves");
            case Outcome.Ok<Boolean> fenced -> promoted(move);
        };
    }

    private StepOutcome promoted(Move move) {
        return new LabCompute(api).promote(new Move(move.migration(), move.workload(), move.to(), move.from(),
                move.epoch() + 1, move.parameters()));
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
