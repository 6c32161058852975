package org.shadowrack.model.migration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people have said to a migration, and what it wants of them. Immutable.
 *
 * @param reason why it was taken back or is stuck; empty where it was not
 * @param approval the newest second person's word, whether it still holds or not; null while nobody has given one
 * @param gates the manual gates of its profile, in order
 * @param call for a person, with what is to be done by hand; null unless it is stuck
 */
public record MigrationNotice(String reason, @Nullable Approval approval, List<Gate> gates, @Nullable Call call) {
    /** Nobody has said anything, and nothing is wanted. */
    public static final MigrationNotice NONE = new MigrationNotice("", null, List.of(), null);

    /** A copy of {@code gates}. */
    public MigrationNotice {
        gates = List.copyOf(gates);
    }

    /** The first gate that nobody has confirmed. */
    public Optional<Gate> open() {
        return gates.stream().filter(gate -> gate.confirmedBy() == null).findFirst();
    }

    /** A second person's word; {@code holds} is false once it has ended. */
    public record Approval(String by, Instant until, boolean holds) {}

    /** A manual gate: the step, the phase that begins with it, what is asked, and who has said yes; null while nobody has. */
    public record Gate(String step, MigrationPhase phase, String question, @Nullable String confirmedBy) {}

    /**
     * A person is needed.
     *
     * @param reason why
     * @param steps what to do, in order
     * @param then what to do after the last
     */
    public record Call(String reason, List<String> steps, String then) {
        /** A copy of {@code steps}. */
        public Call {
            steps = List.copyOf(steps);
        }
    }
}
