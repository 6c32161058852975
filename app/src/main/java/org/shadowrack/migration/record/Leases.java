package org.shadowrack.migration.record;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.shadowrack.history.Journal;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/**
 * One lease a workload: which migration has it until that has ended, and which console drives it until a time that it
 * renews with every step. Thread-safe.
 */
public final class Leases {
    private static final String KIND = "lease";

    private final Journal journal;
    private final MigrationJournal migrations;
    private final InstantSource clock;
    private final String owner;
    private final Duration length;

    /** Leases taken by {@code owner}, a name of this console, for {@code length} at a time. */
    public Leases(Journal journal, MigrationJournal migrations, InstantSource clock, String owner, Duration length) {
        this.journal = journal;
        this.migrations = migrations;
        this.clock = clock;
        this.owner = owner;
        this.length = length;
    }

    /** Takes or renews the lease; refused while another migration has it, or another console drives this one. */
    public Outcome<Long> take(String workload, String migration) {
        return put(workload, migration, clock.instant().plus(length));
    }

    /** Stays the migration's, but lets any console drive it. */
    public Outcome<Long> rest(String workload, String migration) {
        return put(workload, migration, clock.instant());
    }

    /** Gives it back at the migration's end; not held is fine. */
    public void release(String workload, String migration) {
        held(workload).filter(held -> held.lease().migration().equals(migration))
                .ifPresent(held -> journal.remove(KIND, workload, held.version()));
    }

    private Outcome<Long> put(String workload, String migration, Instant until) {
        String tried = "Taking the lease of workload " + workload + " for " + migration;
        Optional<Held> held = held(workload);
        Optional<String> inTheWay = held.flatMap(one -> inTheWay(one.lease(), migration));
        return inTheWay.isPresent()
                ? Outcome.failed(Problem.refused(inTheWay.get(), tried, "Wait for it to end, or take it over there"))
                : journal.put(KIND, workload, held.map(Held::version).orElse(0L),
                        EntryCodec.write(new Lease(migration, owner, until)));
    }

    private Optional<String> inTheWay(Lease lease, String migration) {
        boolean elsewhere = !lease.owner().equals(owner) && clock.instant().isBefore(lease.until());
        if (lease.migration().equals(migration)) {
            return elsewhere
                    ? Optional.of("the console " + lease.owner() + " drives it until " + lease.until())
                    : Optional.empty();
        }
        boolean begun = migrations.exists(lease.migration());
        return begun && !isOver(lease.migration()) || !begun && elsewhere
                ? Optional.of("migration " + lease.migration() + " has it, taken by " + lease.owner())
                : Optional.empty();
    }

    /** A stuck migration keeps its lease: its workload's state is not known. */
    private boolean isOver(String migration) {
        return migrations.toldState(migration)
                .filter(state -> state == MigrationState.COMMITTED || state == MigrationState.ROLLED_BACK).isPresent();
    }

    private Optional<Held> held(String workload) {
        return journal.document(KIND, workload)
                .map(document -> new Held(EntryCodec.read(document.json(), Lease.class), document.version()));
    }

    /** Who has it. */
    record Lease(String migration, String owner, Instant until) {}

    private record Held(Lease lease, long version) {}
}
