package org.shadowrack.capacity.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.shadowrack.capacity.CapacityPool;
import org.shadowrack.history.Journal;
import org.shadowrack.history.Journal.Document;
import org.shadowrack.model.fleet.FleetSnapshot.Coverage;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.model.site.Topology;

/**
 * The pool with its reservations in the journal: one document a host, changed by compare-and-set, so that two consoles
 * that reserve at once can never both take the last slot. Thread-safe.
 */
public final class JournalledPool implements CapacityPool {
    private static final String KIND = "reservation";
    /** Lost races before giving up; each means that somebody else made progress. */
    private static final int RACES = 50;

    private final Journal journal;

    /** A pool whose reservations live in {@code journal}. */
    public JournalledPool(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Outcome<Reservation> reserve(Topology topology, String host, String holder, String workload, double slots) {
        Reservation wanted = new Reservation(host, holder, workload, slots);
        String tried = "Reserving " + slots + " slots of " + host + " for " + workload;
        for (int race = 0; race < RACES; race++) {
            Held held = held(host);
            if (held.reservations().contains(wanted)) {
                return Outcome.ok(wanted);
            }
            Outcome<Long> put = Placement.check(topology, wanted, held.reservations(), tried)
                    .then(fits -> put(host, held, with(held.reservations(), wanted)));
            if (!lostRace(put, host, held)) {
                return put.map(version -> wanted);
            }
        }
        return Outcome.failed(Problem.failed("others changed it " + RACES + " times in between", tried, "Try again"));
    }

    @Override
    public Outcome<Outcome.Done> release(String holder) {
        for (Document document : journal.documents(KIND)) {
            Outcome<Long> released = change(document.id(),
                    now -> now.stream().filter(one -> !one.holder().equals(holder)).toList());
            if (released instanceof Outcome.Failed<Long>(Problem problem)) {
                return Outcome.failed(problem);
            }
        }
        return Outcome.done();
    }

    @Override
    public List<Coverage> coverage(Topology topology) {
        List<Reservation> reservations = reservations();
        return topology.workloads().stream().map(workload -> Placement.coverage(topology, workload, reservations))
                .toList();
    }

    @Override
    public Headroom headroom(Topology topology, String host) {
        double slots = HostSlots.of(topology, host);
        Reservation nobody = new Reservation(host, "", "", 0);
        return new Headroom(host, slots, slots - Placement.taken(topology, nobody, held(host).reservations()));
    }

    @Override
    public List<Reservation> reservations() {
        return journal.documents(KIND).stream()
                .flatMap(document -> ReservationCodec.read(document.json()).stream()).toList();
    }

    private Outcome<Long> change(String host, UnaryOperator<List<Reservation>> edit) {
        Outcome<Long> last = Outcome.ok(0L);
        for (int race = 0; race < RACES; race++) {
            Held held = held(host);
            List<Reservation> after = edit.apply(held.reservations());
            if (after.equals(held.reservations())) {
                return Outcome.ok(held.version());
            }
            last = put(host, held, after);
            if (!lostRace(last, host, held)) {
                return last;
            }
        }
        return last;
    }

    private Outcome<Long> put(String host, Held held, List<Reservation> after) {
        return journal.put(KIND, host, held.version(), ReservationCodec.write(after));
    }

    private boolean lostRace(Outcome<Long> put, String host, Held held) {
        return put instanceof Outcome.Failed<Long>(Problem problem) && problem.code() == ProblemCode.REFUSED
                && held(host).version() != held.version();
    }

    private Held held(String host) {
        return journal.document(KIND, host)
                .map(document -> new Held(document.version(), ReservationCodec.read(document.json())))
                .orElseGet(() -> new Held(0, List.of()));
    }

    private static List<Reservation> with(List<Reservation> held, Reservation wanted) {
        List<Reservation> after = new ArrayList<>(held);
        after.removeIf(one -> one.holder().equals(wanted.holder()));
        after.add(wanted);
        return after;
    }

    /** A host's reservations and the version of their document, 0 before the first. */
    private record Held(long version, List<Reservation> reservations) {}
}
