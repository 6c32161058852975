package org.shadowrack.migration.step;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.shadowrack.capacity.CapacityPool;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Replicator.Progress;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Topology;

/** Brings one action about: calls, asks again with growing pauses, and asks reality where an answer is lost. Thread-safe. */
public final class ActionPerformer {
    private final DriverCalls calls;
    private final Reality reality;
    private final Drivers drivers;
    private final Pace pace;

    /** Works with these drivers and this pool; {@code topology} is the newest. */
    public ActionPerformer(Drivers drivers, CapacityPool pool, Supplier<Topology> topology, Pace pace) {
        this.drivers = drivers;
        this.calls = new DriverCalls(drivers, pool, topology);
        this.reality = new Reality(drivers);
        this.pace = pace;
    }

    /**
     * Performs it.
     *
     * @param move with the action's own hosts and epoch
     * @param fences that must confirm that {@code move.from()} is fenced before a promotion
     * @param watch looks on
     */
    public ActionResult perform(Action action, Move move, List<String> fences, StepWatch watch) {
        Patience patience = action.verb() == Verb.REPLICATOR_AWAIT
                ? Patience.polling(pace.sleeper(), action.timeout())
                : Patience.backing(pace.sleeper(), action.retries());
        // Done although it may hold already: the token has to reach the resource, and verbs are idempotent.
        return attempts(action, move, fences, patience, watch);
    }

    /** Which host's copy takes writes, asked with patience; a problem when nobody can tell. */
    public Outcome<String> active(String computeDriver, Move move, int retries) {
        Patience patience = Patience.backing(pace.sleeper(), retries);
        Outcome<String> told = ask(() -> drivers.compute(computeDriver).active(move));
        while (!told.isOk() && patience.again()) {
            told = ask(() -> drivers.compute(computeDriver).active(move));
        }
        return told;
    }

    /** How much there is to copy, bytes, asked once. */
    public Outcome<Long> size(String replicator, Move move) {
        return ask(() -> drivers.replicator(replicator).size(move));
    }

    /** How far the copy is, asked once. */
    public Outcome<Progress> progress(String replicator, Move move) {
        return ask(() -> drivers.replicator(replicator).progress(move));
    }

    /** How long others may keep what was before the address was prepared, asked once. */
    public Outcome<Duration> settling(String trafficDriver, Move move) {
        return ask(() -> drivers.traffic(trafficDriver).settling(move));
    }

    /** Where clients are pointed, asked once. */
    public Outcome<String> pointed(String trafficDriver, Move move) {
        return ask(() -> drivers.traffic(trafficDriver).current(move));
    }

    /** Never before the host that is left is known to be fenced, asked at this very moment and before every attempt. */
    private StepOutcome guarded(Action action, Move move, List<String> fences, int attempt, StepWatch watch) {
        if (action.verb() != Verb.COMPUTE_PROMOTE) {
            return call(action, move, attempt, watch);
        }
        return switch (ask(() -> reality.isolated(fences, move))) {
            case Outcome.Ok<Boolean>(Boolean yes) when yes -> call(action, move, attempt, watch);
            case Outcome.Ok<Boolean> no -> new StepOutcome.Failed(
                    "not promoted: " + move.from() + " is not confirmed to be fenced");
            case Outcome.Failed<Boolean>(Problem problem) -> new StepOutcome.Failed("not promoted: " + move.from()
                    + " is not confirmed to be fenced (" + problem.line() + ")");
        };
    }

    private ActionResult attempts(Action action, Move move, List<String> fences, Patience patience, StepWatch watch) {
        for (int attempt = 0;; attempt++) {
            watch.beat();
            StepOutcome outcome = guarded(action, move, fences, attempt, watch);
            ActionResult settled = switch (outcome) {
                case StepOutcome.Done(String detail) -> confirmed(action, move, detail);
                case StepOutcome.Retry(String reason) -> new ActionResult.Failed(reason);
                case StepOutcome.Failed(String reason) -> new ActionResult.Failed(reason);
                case StepOutcome.Unknown(String reason) -> asked(action, move, reason);
            };
            boolean over = settled instanceof ActionResult.Done || outcome instanceof StepOutcome.Failed
                    || watch.cancelled();
            if (over || !patience.again()) {
                return settled;
            }
        }
    }

    /** A fence is done only when its system says so. */
    private ActionResult confirmed(Action action, Move move, String detail) {
        return action.verb() == Verb.FENCE_ISOLATE ? asked(action, move, detail) : new ActionResult.Done(detail);
    }

    private ActionResult asked(Action action, Move move, String reason) {
        return switch (holds(action, move)) {
            case Outcome.Ok<Boolean>(Boolean yes) when yes -> new ActionResult.Done("confirmed by asking: " + reason);
            case Outcome.Ok<Boolean> no -> new ActionResult.Failed("it does not hold: " + reason);
            case Outcome.Failed<Boolean>(Problem problem) ->
                new ActionResult.Unknown(reason + "; asked: " + problem.message());
        };
    }

    private Outcome<Boolean> holds(Action action, Move move) {
        return ask(() -> reality.holds(action, move).orElseGet(() -> Outcome.failed(
                Problem.unreachable("there is no question for it", action.verb().word(), "Do it again"))));
    }

    private StepOutcome call(Action action, Move move, int attempt, StepWatch watch) {
        Duration limit = action.verb() == Verb.REPLICATOR_AWAIT ? QUESTION : action.timeout();
        Outcome<Object> answer = pace.guard().call(() -> calls.call(action, move, attempt, watch), limit, watch::beat);
        return answer.map(StepOutcome.class::cast).orElse(problem -> new StepOutcome.Unknown(problem.message()));
    }

    @SuppressWarnings("unchecked") // the guard hands back what the question answered
    private <T> Outcome<T> ask(Supplier<Outcome<T>> question) {
        Outcome<Object> answer = pace.guard().call(question::get, QUESTION, () -> {});
        return answer.then(told -> (Outcome<T>) told);
    }

    private static final Duration QUESTION = Duration.ofSeconds(20);
}
