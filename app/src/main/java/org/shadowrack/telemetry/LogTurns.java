package org.shadowrack.telemetry;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a service's log is worth reading: after a while, and at once when the status of something changed. Reading it with
 * every poll would double what the poll asks. Not thread-safe.
 */
final class LogTurns {
    private static final Duration APART = Duration.ofMinutes(1);

    private @Nullable Instant lastRead;
    private Instant lastSince = Instant.MAX;
    private boolean changed;

    void noticed(boolean change) {
        changed |= change;
    }

    /** Whether to read what was logged after {@code since}; always where that reaches further back than before. */
    boolean due(Instant since, Instant now) {
        Instant read = lastRead;
        return read == null || changed || since.isBefore(lastSince) || !now.isBefore(read.plus(APART));
    }

    void read(Instant since, Instant now) {
        lastRead = now;
        lastSince = since;
        changed = false;
    }
}
