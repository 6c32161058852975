package org.shadowrack.migration.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shadowrack.migration.profile.Profile.Synchronisation;
import org.shadowrack.migration.profile.ProfileStep.OnFailure;
import org.shadowrack.model.migration.MigrationPhase;

/** What makes a list of steps safe to carry out. */
final class ProfileRules {
    private final List<ProfileStep> steps;
    private final List<Integer> lines;

    private ProfileRules(List<ProfileStep> steps, List<Integer> lines) {
        this.steps = steps;
        this.lines = lines;
    }

    static void check(List<ProfileStep> steps, List<Integer> lines, int listLine, Synchronisation synchronisation) {
        ProfileRules rules = new ProfileRules(steps, lines);
        rules.ids();
        rules.phases();
        rules.pivot(listLine);
        rules.retirement();
        rules.snapshots(synchronisation);
        rules.failures();
        rules.gates();
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            String id = steps.get(i).id();
            if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
                throw new ProfileError(lines.get(i), "'" + id + "' is no step id: lower case, digits and dashes");
            }
            if (!seen.add(id)) {
                throw new ProfileError(lines.get(i), "a second step has the id '" + id + "'");
            }
        }
    }

    private void phases() {
        for (int i = 1; i < steps.size(); i++) {
            MigrationPhase before = steps.get(i - 1).phase();
            if (steps.get(i).phase().compareTo(before) < 0) {
                throw new ProfileError(lines.get(i), "step '" + steps.get(i).id() + "' stands after one of the phase "
                        + before.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    /** One promotion, in the cutover, after a fence that is confirmed and a gate on the copy. */
    private void pivot(int listLine) {
        List<ProfileStep> pivots = steps.stream().filter(ProfileStep::pivot).toList();
        if (pivots.size() != 1 || pivots.getFirst().uses() != Verb.COMPUTE_PROMOTE
                || pivots.getFirst().phase() != MigrationPhase.CUTOVER
                || steps.stream().filter(step -> step.uses() == Verb.COMPUTE_PROMOTE).count() != 1) {
            throw new ProfileError(listLine, "exactly one step must be the pivot: a compute.promote of the cutover");
        }
        int pivot = steps.indexOf(pivots.getFirst());
        List<ProfileStep> before = steps.subList(0, pivot);
        int fence = last(before, Verb.FENCE_ISOLATE);
        if (fence < 0 || before.get(fence).phase() != MigrationPhase.CUTOVER) {
            throw new ProfileError(lines.get(pivot), "the cutover needs a fence.isolate before compute.promote");
        }
        if (Math.max(last(before, Verb.REPLICATOR_AWAIT), last(before, Verb.GATE_LAG)) < fence) {
            throw new ProfileError(lines.get(pivot), "between fence.isolate and compute.promote a replicator.await must"
                    + " see that the last writes have arrived");
        }
    }

    private void retirement() {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).uses() == Verb.COMPUTE_RETIRE && steps.get(i).phase() != MigrationPhase.COMMIT) {
                throw new ProfileError(lines.get(i), "compute.retire ends the way back: it belongs to the commit");
            }
        }
    }

    /** A snapshot of before the fence lacks the writes of between. */
    private void snapshots(Synchronisation synchronisation) {
        if (synchronisation == Synchronisation.SNAPSHOT
                && last(steps, Verb.REPLICATOR_START) < last(steps, Verb.FENCE_ISOLATE)) {
            throw new ProfileError(lines.get(last(steps, Verb.COMPUTE_PROMOTE)),
                    "with snapshots the last one must be taken after the fence: a replicator.start between"
                            + " fence.isolate and replicator.await");
        }
    }

    /** What may be left undone, and where one may wait for a person, without a workload that nobody serves. */
    private void failures() {
        for (int i = 0; i < steps.size(); i++) {
            ProfileStep step = steps.get(i);
            boolean dispensable = step.uses() == Verb.TRAFFIC_PREPARE || step.uses() == Verb.REPLICATOR_REVERSE
                    || step.phase() == MigrationPhase.COMMIT;
            if (step.onFailure() == OnFailure.CONTINUE && !dispensable) {
                throw new ProfileError(lines.get(i), "other steps rely on '" + step.id()
                        + "': onFailure may be 'continue' only for traffic.prepare, replicator.reverse and the commit");
            }
            if (step.onFailure() == OnFailure.HOLD && step.phase() != MigrationPhase.PRESTAGE) {
                throw new ProfileError(lines.get(i),
                        "clients would wait: onFailure may be 'hold' only while pre-staging");
            }
        }
    }

    /** A person is asked before a phase begins, never with clients waiting in its middle. */
    private void gates() {
        for (int i = 0; i < steps.size(); i++) {
            ProfileStep before = steps.get(Math.max(0, i - 1));
            if (steps.get(i).uses() == Verb.GATE_MANUAL && steps.get(i).phase() == MigrationPhase.VERIFY) {
                throw new ProfileError(lines.get(i), "gate.manual can't stand in the verification");
            }
            if (steps.get(i).uses() == Verb.GATE_MANUAL && before.phase() == steps.get(i).phase()
                    && before.uses() != Verb.GATE_MANUAL) {
                throw new ProfileError(lines.get(i), "gate.manual must stand at the beginning of its phase");
            }
        }
    }

    private static int last(List<ProfileStep> steps, Verb verb) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).uses() == verb) {
                return i;
            }
        }
        return -1;
    }
}
