package org.shadowrack.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;

/**
 * What earlier rollbacks of a workload forbid.
 *
 * @param rollbacks when each ended, newest first
 */
record CoolDown(List<Instant> rollbacks, Instant now, Duration length) {
    /** So many rollbacks within {@link #MEMORY}, and a person looks first. */
    static final int ATTEMPTS = 3;
    private static final Duration MEMORY = Duration.ofDays(3);

    static CoolDown of(WorkloadCase one) {
        List<Instant> rollbacks = one.past().stream()
                .filter(migration -> migration.state() == MigrationState.ROLLED_BACK).map(CoolDown::end)
                .sorted(java.util.Comparator.reverseOrder()).toList();
        return new CoolDown(rollbacks, one.situation().at(), one.thresholds().settings().coolDown());
    }

    /** Whether the newest rollback is closer than the cool-down. */
    boolean lasts() {
        return !rollbacks.isEmpty() && now.isBefore(since().plus(length));
    }

    boolean triedTooOften() {
        return rollbacks.stream().filter(end -> end.isAfter(now.minus(MEMORY))).count() >= ATTEMPTS;
    }

    /** When it was last taken back; the beginning of time where it never was. */
    Instant since() {
        return rollbacks.isEmpty() ? Instant.EPOCH : rollbacks.getFirst();
    }

    private static Instant end(MigrationView migration) {
        return migration.log().isEmpty() ? Instant.EPOCH : migration.log().getLast().at();
    }
}
