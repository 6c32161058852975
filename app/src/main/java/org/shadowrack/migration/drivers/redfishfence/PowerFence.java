package org.shadowrack.migration.drivers.redfishfence;

import java.time.Duration;
import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.outcome.ProblemCode;

/** Off is fenced; everything else is not. */
record PowerFence(Controllers controllers, Duration patience) implements Fence {
    private static final Duration POLL = Duration.ofMillis(250);

    @Override
    public StepOutcome isolate(Move move) {
        return controllers.with(move, system -> Outcome.ok(bring(system, PoweredSystem.OFF, "ForceOff")))
                .orElse(PowerFence::unreached);
    }

    @Override
    public StepOutcome restore(Move move) {
        if (!controllers.knows(move)) {
            return new StepOutcome.Done("no management controller of " + move.from()
                    + " is known, so nothing was switched off through one");
        }
        return controllers.with(move, system -> Outcome.ok(bring(system, PoweredSystem.ON, "On")))
                .orElse(PowerFence::unreached);
    }

    @Override
    public Outcome<Boolean> isolated(Move move) {
        return controllers.with(move, system -> system.power().map(PoweredSystem.OFF::equals));
    }

    private StepOutcome bring(PoweredSystem system, String wanted, String resetType) {
        return switch (system.power()) {
            case Outcome.Failed<String>(Problem problem) -> unreached(problem);
            case Outcome.Ok<String>(String power) when power.equals(wanted) ->
                new StepOutcome.Done(system + " is " + wanted + " already");
            case Outcome.Ok<String> other -> reset(system, wanted, resetType);
        };
    }

    /** The reset's own answer may be lost although the power went: the power state decides, whatever was answered. */
    private StepOutcome reset(PoweredSystem system, String wanted, String resetType) {
        Outcome<Outcome.Done> answer = system.reset(resetType);
        if (answer instanceof Outcome.Failed<Outcome.Done>(Problem problem)
                && problem.code() != ProblemCode.UNREACHABLE) {
            return new StepOutcome.Failed(problem.line());
        }
        long until = System.nanoTime() + patience.toNanos();
        Outcome<String> power = system.power();
        while (!wanted.equals(power.orElse(problem -> "")) && System.nanoTime() < until && paused()) {
            power = system.power();
        }
        return judged(system, wanted, resetType, power);
    }

    private StepOutcome judged(PoweredSystem system, String wanted, String resetType, Outcome<String> power) {
        return switch (power) {
            case Outcome.Ok<String>(String now) when now.equals(wanted) ->
                new StepOutcome.Done(system + " is " + wanted + " by " + resetType);
            case Outcome.Ok<String>(String now) -> new StepOutcome.Retry("Reset " + resetType + " of " + system
                    + ": it is still " + now + " after " + patience.toSeconds() + " s");
            case Outcome.Failed<String>(Problem problem) ->
                new StepOutcome.Unknown("Reset " + resetType + " of " + system + ": " + problem.line());
        };
    }

    private static boolean paused() {
        try {
            Thread.sleep(POLL);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Nothing was changed yet: a controller that is silent may answer the next time. */
    private static StepOutcome unreached(Problem problem) {
        return problem.code() == ProblemCode.UNREACHABLE
                ? new StepOutcome.Retry(problem.line())
                : new StepOutcome.Failed(problem.line());
    }
}
