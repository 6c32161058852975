package org.shadowrack.migration.record;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shadowrack.history.Journal;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.outcome.ProblemCode;

/**
 * One lease a workload: which migration has it until that has ended, and which console drives it until a time that it
 * renews while it works. A console that was overtaken, by a slow step or a clock that jumped, can't renew: the version of
 * the document tells, whatever the clocks say. Thread-safe.
 */
public final class Leases {
    private static final String KIND = "lease";

    private final Journal journal;
    private final MigrationJournal migrations;
    private final InstantSource clock;
    private final String owner;
    private final Duration length;
    private final Map<String, Held> mine = new ConcurrentHashMap<>();

    /** Leases taken by {@code owner}, a name of this console, for {@code length} at a time. */
    public Leases(Journal journal, MigrationJournal migrations, InstantSource clock, String owner, Duration length) {
        this.journal = journal;
        this.migrations = migrations;
        this.clock = clock;
        this.owner = owner;
        this.length = length;
    }

    /** Takes the lease; refused while another migration has it, or another console drives this one. */
    public Outcome<Long> take(String workload, String migration) {
        Optional<Held> held = held(workload);
        Optional<String> inTheWay = held.flatMap(one -> inTheWay(one.lease(), migration));
        return inTheWay.isPresent()
                ? Outcome.failed(Problem.refused(inTheWay.get(), tried(workload, migration),
                        "Wait for it to end, or take it over there"))
                : put(workload, migration, held.map(Held::version).orElse(0L), clock.instant().plus(length));
    }

    /** Goes on holding what was taken; refused when anybody has written the lease since. */
    public Outcome<Long> renew(String workload, String migration) {
        Held held = mine.get(migration);
        return held == null
                ? Outcome.failed(Problem.refused("this console does not hold it", tried(workload, migration),
                        "Look at its status again"))
                : put(workload, migration, held.version(), clock.instant().plus(length));
    }

    /**
     * Goes on holding it: refused as soon as anybody has written the lease since, whatever this console's clock says. It is
     * renewed once a third of the time has passed; a journal that can't be written is only fatal once the time is over.
     */
    public Outcome<Long> keep(String workload, String migration) {
        Held held = mine.get(migration);
        if (held == null || isDue(held)) {
            Outcome<Long> renewed = renew(workload, migration);
            boolean lost = renewed instanceof Outcome.Failed<Long>(Problem problem)
                    && (problem.code() == ProblemCode.REFUSED || held == null
                            || !clock.instant().isBefore(held.lease().until()));
            return lost || held == null ? renewed : Outcome.ok(held.version());
        }
        return held(workload).filter(now -> now.version() == held.version()).map(now -> Outcome.ok(now.version()))
                .orElseGet(() -> Outcome.failed(Problem.refused("another console has taken it over",
                        tried(workload, migration), "Look at its status again")));
    }

    private boolean isDue(Held held) {
        return !clock.instant().isBefore(held.lease().until().minus(length.multipliedBy(2).dividedBy(3)));
    }

    /** Stays the migration's, but lets any console drive it; not held is fine. */
    public void rest(String workload, String migration) {
        Held held = mine.get(migration);
        if (held != null) {
            put(workload, migration, held.version(), clock.instant());
            mine.remove(migration);
        }
    }

    /** Gives it back at the migration's end; not held is fine. */
    public void release(String workload, String migration) {
        boolean released = held(workload).filter(held -> held.lease().migration().equals(migration))
                .map(held -> journal.remove(KIND, workload, held.version()).isOk()).orElse(true);
        if (released) {
            mine.remove(migration);
        }
    }

    /** Whether this console took it and has not let go of it. */
    public boolean holds(String migration) {
        return mine.containsKey(migration);
    }

    private Outcome<Long> put(String workload, String migration, long version, Instant until) {
        Lease lease = new Lease(migration, owner, until);
        Outcome<Long> put = journal.put(KIND, workload, version, EntryCodec.write(lease));
        if (put instanceof Outcome.Ok<Long>(Long written)) {
            mine.put(migration, new Held(lease, written));
        }
        return put;
    }

    private Optional<String> inTheWay(Lease lease, String migration) {
        boolean elsewhere = !lease.owner().equals(owner) && clock.instant().isBefore(lease.until())
                && !ConsoleName.isGone(lease.owner());
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

    private static String tried(String workload, String migration) {
        return "Taking the lease of workload " + workload + " for " + migration;
    }

    /** Who has it. */
    record Lease(String migration, String owner, Instant until) {}

    private record Held(Lease lease, long version) {}
}
