package org.shadowrack.model.migration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One migration as screens and documents show it. Immutable.
 *
 * @param id which
 * @param workload of which workload
 * @param profile by which profile, with its version
 * @param from the host it leaves
 * @param to the host it goes to
 * @param state where it stands
 * @param states every state it has been in, oldest first, the present one last
 * @param steps in order
 * @param lagSeconds how far the shadow is behind, seconds; null where not known
 * @param dataAtRiskBytes what would be lost if the primary died now, bytes; null where not known
 * @param bytesLeft still to copy, bytes; null where not known
 * @param commitBy when the commit window ends; null outside it
 * @param next the operator commands that its gates allow now
 * @param log what happened, oldest first
 * @param requestedBy the operator, or {@code automatic}
 * @param cutoverMillis from the click to the switched address, milliseconds; null before
 * @param rollbackMillis the same of the rollback; null before
 * @param notice what people have said, and what is wanted of them
 */
public record MigrationView(MigrationId id, String workload, String profile, String from, String to,
        MigrationState state, List<MigrationState> states, List<StepView> steps, @Nullable Double lagSeconds,
        @Nullable Long dataAtRiskBytes,
        @Nullable Long bytesLeft, @Nullable Instant commitBy, List<Next> next, List<LogLine> log, String requestedBy,
        @Nullable Long cutoverMillis, @Nullable Long rollbackMillis, MigrationNotice notice) {
    /** Without anything that people have said. */
    public MigrationView(MigrationId id, String workload, String profile, String from, String to,
            MigrationState state, List<MigrationState> states, List<StepView> steps, @Nullable Double lagSeconds,
            @Nullable Long dataAtRiskBytes, @Nullable Long bytesLeft, @Nullable Instant commitBy, List<Next> next,
            List<LogLine> log, String requestedBy, @Nullable Long cutoverMillis, @Nullable Long rollbackMillis) {
        this(id, workload, profile, from, to, state, states, steps, lagSeconds, dataAtRiskBytes, bytesLeft, commitBy,
                next, log, requestedBy, cutoverMillis, rollbackMillis, MigrationNotice.NONE);
    }

    public MigrationView {
        states = List.copyOf(states);
        steps = List.copyOf(steps);
        next = List.copyOf(next);
        log = List.copyOf(log);
    }

    /** A step as seen. {@code state}: pending, running, done, failed, unknown, undone. */
    public record StepView(String id, MigrationPhase phase, String state, @Nullable Instant started,
            @Nullable Instant ended, String detail) {}

    /**
     * A command and whether it may be given now.
     *
     * @param command prestage, cutover, commit, rollback, retry, approve, confirm, acceptLoss
     * @param allowed whether its gates hold
     * @param why why not; empty where it is allowed
     */
    public record Next(String command, boolean allowed, String why) {}

    /** A line of the log. */
    public record LogLine(Instant at, String text) {}
}
