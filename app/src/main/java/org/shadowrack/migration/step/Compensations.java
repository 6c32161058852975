package org.shadowrack.migration.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.shadowrack.migration.profile.Gates;
import org.shadowrack.migration.profile.Profile;
import org.shadowrack.migration.profile.Profile.Synchronisation;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.step.Action.Direction;

/**
 * What takes a migration back, in order. It follows from the profile, from which steps were begun (begun, not done: a lost
 * answer may hide a success) and from which copy reality says is active. Pure.
 */
public final class Compensations {
    private final Profile profile;
    private final Predicate<String> begun;
    private final List<Action> actions = new ArrayList<>();

    private Compensations(Profile profile, Predicate<String> begun) {
        this.profile = profile;
        this.begun = begun;
    }

    /**
     * The actions.
     *
     * @param attempted whether a promotion was ever tried, so that a late one must be outdone by a later epoch
     * @param promoted whether the copy at the shadow is the one with the newest writes, so that they must come back first
     * @param dark whether no copy takes writes; then the shadow is opened first, as it has what the other lacks
     */
    public static List<Action> of(Profile profile, Predicate<String> begun, boolean attempted, boolean promoted,
            boolean dark) {
        Compensations back = new Compensations(profile, begun);
        if (promoted && dark) {
            back.actions.addAll(reopenShadow(profile));
        }
        if (attempted) {
            back.swapBack(promoted);
        } else {
            back.unfence();
        }
        back.clearUp();
        return List.copyOf(back.actions);
    }

    private void swapBack(boolean promoted) {
        ProfileStep fence = profile.first(Verb.FENCE_ISOLATE).orElseThrow();
        ProfileStep promote = profile.first(Verb.COMPUTE_PROMOTE).orElseThrow();
        ProfileStep copy = profile.first(Verb.REPLICATOR_AWAIT)
                .orElseGet(() -> profile.first(Verb.GATE_LAG).orElseThrow());
        ProfileStep reverse = profile.first(Verb.REPLICATOR_REVERSE).or(() -> profile.first(Verb.REPLICATOR_START))
                .orElse(copy);
        if (promoted) {
            add("back-replicate", reverse, Verb.REPLICATOR_REVERSE, Direction.THERE, true);
            add("back-in-sync", copy, Verb.REPLICATOR_AWAIT, Direction.BACK, true);
        }
        add(FENCE_SHADOW, fence, Verb.FENCE_ISOLATE, Direction.BACK, true);
        if (promoted && profile.synchronisation() == Synchronisation.SNAPSHOT) {
            // What was written after the snapshot of before the fence is only in one of after it.
            add("back-last-snapshot", reverse, Verb.REPLICATOR_REVERSE, Direction.THERE, true);
        }
        if (promoted) {
            actions.add(Action.undo("back-drain", copy, Verb.REPLICATOR_AWAIT, Direction.BACK, true)
                    .gated(Gates.NOTHING_LOST));
        }
        add("unfence-primary", fence, Verb.FENCE_RESTORE, Direction.THERE, true);
        add(PROMOTE_BACK, promote, Verb.COMPUTE_PROMOTE, Direction.BACK, true);
        switchBack();
    }

    /** Clients are pointed anew even where they never left: an address may hold a token from before the fence. */
    private void unfence() {
        List<ProfileStep> fences = profile.using(Verb.FENCE_ISOLATE).filter(step -> begun.test(step.id())).toList();
        fences.forEach(step -> add("unfence-primary", step, Verb.FENCE_RESTORE, Direction.THERE, true));
        if (!fences.isEmpty()) {
            switchBack();
        }
    }

    private void switchBack() {
        profile.first(Verb.TRAFFIC_SWITCH)
                .ifPresent(step -> add(SWITCH_BACK, step, Verb.TRAFFIC_SWITCH, Direction.BACK, true));
    }

    /** The shadow's fence stays until it is copied to again: opened, it might serve beside the primary. */
    private void clearUp() {
        boolean copied = profile.using(Verb.REPLICATOR_START).anyMatch(step -> begun.test(step.id()));
        if (copied) {
            // The copy may be all that is left: it is only removed while the primary is seen to serve.
            profile.first(Verb.PROBE_VERIFY)
                    .ifPresent(step -> add("verify-back", step, Verb.PROBE_VERIFY, Direction.BACK, true));
        }
        // The last snapshot of a cutover is taken by the same driver as the first.
        profile.using(Verb.REPLICATOR_START).filter(step -> begun.test(step.id())).findFirst()
                .ifPresent(step -> add("stop-copy", step, Verb.REPLICATOR_STOP, Direction.THERE, false));
        profile.using(Verb.CAPACITY_RESERVE).filter(step -> begun.test(step.id()))
                .forEach(step -> add("release", step, Verb.CAPACITY_RELEASE, Direction.THERE, false));
    }

    /** What makes the shadow serve again when the way back fails after it was fenced and before the primary is promoted. */
    public static List<Action> reopenShadow(Profile profile) {
        List<Action> reopen = new ArrayList<>();
        reopen.add(Action.undo(REOPEN_SHADOW, profile.first(Verb.FENCE_ISOLATE).orElseThrow(), Verb.FENCE_RESTORE,
                Direction.BACK, true));
        profile.first(Verb.TRAFFIC_SWITCH).ifPresent(step -> reopen
                .add(Action.undo("switch-to-shadow", step, Verb.TRAFFIC_SWITCH, Direction.THERE, true)));
        return reopen;
    }

    private void add(String id, ProfileStep step, Verb verb, Direction direction, boolean essential) {
        actions.add(Action.undo(id, step, verb, direction, essential));
    }

    /** The id of the action that fences the shadow. */
    public static final String FENCE_SHADOW = "fence-shadow";

    /** The id of the action that lets the shadow serve again. */
    public static final String REOPEN_SHADOW = "reopen-shadow";

    /** The id of the action that promotes the primary again. */
    public static final String PROMOTE_BACK = "promote-back";

    /** The id of the action that points clients at the primary again. */
    public static final String SWITCH_BACK = "switch-back";
}
