package org.shadowrack.migration.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.shadowrack.capacity.CapacityPool;
import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Replicator.Progress;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.model.site.Topology;

/** Turns a verb into the call of a driver or of the pool. Stateless. */
final class DriverCalls {
    private final Drivers drivers;
    private final CapacityPool pool;
    private final java.util.function.Supplier<Topology> topology;

    DriverCalls(Drivers drivers, CapacityPool pool, java.util.function.Supplier<Topology> topology) {
        this.drivers = drivers;
        this.pool = pool;
        this.topology = topology;
    }

    /** {@code attempt}: from 0; a fence's later paths are only taken once the first has been asked in vain. */
    StepOutcome call(Action action, Move move, int attempt, StepWatch watch) {
        return switch (action.verb()) {
            case CAPACITY_RESERVE -> outcome(pool.reserve(topology.get(), move.to(), move.migration(),
                    move.workload().name(), move.workload().slots()), "reserved on " + move.to());
            case CAPACITY_RELEASE -> outcome(pool.release(move.migration()), "released");
            case REPLICATOR_START -> drivers.replicator(action).start(move);
            case REPLICATOR_STOP -> drivers.replicator(action).stop(move);
            // Backwards already: the face names the plan's own direction.
            case REPLICATOR_REVERSE -> drivers.replicator(action).reverse(move);
            case REPLICATOR_AWAIT, GATE_LAG -> gate(action, drivers.replicator(action).progress(move), watch);
            case TRAFFIC_PREPARE -> drivers.traffic(action).prepare(move);
            case TRAFFIC_SWITCH -> drivers.traffic(action).switchTo(move);
            case FENCE_ISOLATE -> isolate(drivers.fences(action.drivers()), paths(action, attempt), move);
            case FENCE_RESTORE -> restore(drivers.fences(action.drivers()), move);
            case COMPUTE_PROMOTE -> drivers.compute(action).promote(move);
            case COMPUTE_RETIRE -> drivers.compute(action).retire(move);
            case PROBE_VERIFY -> drivers.probe(action).probe(move);
            case GATE_MANUAL -> new StepOutcome.Done("confirmed");
        };
    }

    private static StepOutcome gate(Action action, Outcome<Progress> progress, StepWatch watch) {
        return switch (progress) {
            case Outcome.Failed<Progress>(Problem problem) -> new StepOutcome.Retry(problem.line());
            case Outcome.Ok<Progress>(Progress now) -> {
                watch.told(now);
                yield LagGate.check(action, now);
            }
        };
    }

    /** A moment's silence is no reason to switch a host off: one more path an attempt, all where there are too few attempts. */
    private static int paths(Action action, int attempt) {
        int all = action.drivers().size();
        return action.retries() < all ? all : Math.min(all, attempt + 1);
    }

    /** One after another until one confirms. None did: worth asking again where any of them was not sure. */
    private static StepOutcome isolate(List<Fence> all, int paths, Move move) {
        List<StepOutcome> told = new ArrayList<>();
        for (Fence fence : all.subList(0, paths)) {
            StepOutcome outcome = fence.isolate(move);
            if (outcome instanceof StepOutcome.Done
                    && (paths == 1 || fence.isolated(move).orElse(problem -> false))) {
                return outcome;
            }
            told.add(outcome);
        }
        if (paths < all.size()) {
            told.add(new StepOutcome.Retry("another path is left"));
        }
        return told.stream().reduce(DriverCalls::lessSure).orElseGet(() -> new StepOutcome.Failed("no fence"));
    }

    private static StepOutcome lessSure(StepOutcome one, StepOutcome other) {
        String words = reason(one) + "; " + reason(other);
        if (one instanceof StepOutcome.Unknown || other instanceof StepOutcome.Unknown) {
            return new StepOutcome.Unknown(words);
        }
        // A first path that refuses for good must not keep the second from being taken at the next attempt.
        return one instanceof StepOutcome.Failed && other instanceof StepOutcome.Failed
                ? new StepOutcome.Failed(words)
                : new StepOutcome.Retry(words);
    }

    private static String reason(StepOutcome outcome) {
        return switch (outcome) {
            case StepOutcome.Done(String detail) -> detail;
            case StepOutcome.Retry(String reason) -> reason;
            case StepOutcome.Failed(String reason) -> reason;
            case StepOutcome.Unknown(String reason) -> reason;
        };
    }

    /** All of them: the one that confirmed may not be the only one that took hold. */
    private static StepOutcome restore(List<Fence> fences, Move move) {
        BiFunction<StepOutcome, StepOutcome, StepOutcome> firstTrouble = (one, two) -> one instanceof StepOutcome.Done
                ? two
                : one;
        return fences.reversed().stream().map(fence -> fence.restore(move)).reduce(firstTrouble::apply)
                .orElseGet(() -> new StepOutcome.Failed("no fence"));
    }

    private static StepOutcome outcome(Outcome<?> outcome, String done) {
        return switch (outcome) {
            case Outcome.Ok<?> ok -> new StepOutcome.Done(done);
            case Outcome.Failed<?>(Problem problem) when problem.code() == ProblemCode.REFUSED ->
                new StepOutcome.Failed(problem.line());
            case Outcome.Failed<?>(Problem problem) -> new StepOutcome.Retry(problem.line());
        };
    }
}
