package org.shadowrack.migration.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationPhase;

/**
 * How workloads of one class are moved.
 *
 * @param name unique among a site's profiles
 * @param version from 1
 * @param synchronisation how the data is kept the same
 * @param expires how long a plan made by it stays valid
 * @param commitWindow how long a cutover can be taken back; null for the site's own
 * @param onExpiry what happens when nobody has decided by then
 * @param windows when a cutover may begin; empty for always
 * @param steps in order, phase by phase
 * @param source the document itself, kept in the journal so that a later edit does not change a migration under way
 */
public record Profile(String name, int version, Synchronisation synchronisation, Duration expires,
        @Nullable Duration commitWindow, OnExpiry onExpiry, List<Window> windows,
        List<ProfileStep> steps, String source) {
    public Profile {
        windows = List.copyOf(windows);
        steps = List.copyOf(steps);
    }

    /** Whether a cutover may begin at this instant. */
    public boolean open(Instant at) {
        return windows.isEmpty() || windows.stream().anyMatch(window -> window.contains(at));
    }

    /** The steps of a phase, in order. */
    public List<ProfileStep> steps(MigrationPhase phase) {
        return steps.stream().filter(step -> step.phase() == phase).toList();
    }

    /** The first step with this verb. */
    public Optional<ProfileStep> first(Verb verb) {
        return using(verb).findFirst();
    }

    /** The steps with this verb. */
    public Stream<ProfileStep> using(Verb verb) {
        return steps.stream().filter(step -> step.uses() == verb);
    }

    /** Name and version, as shown. */
    public String title() {
        return name + " " + version;
    }

    /** How the data is kept the same. */
    public enum Synchronisation {
        CONTINUOUS, SNAPSHOT, BLOCK_MIRROR
    }

    /** The end of a commit window that nobody closed. */
    public enum OnExpiry {
        HOLD, ROLLBACK, COMMIT
    }
}
