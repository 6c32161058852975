package org.shadowrack.capacity;

import java.util.List;
import org.shadowrack.model.fleet.FleetSnapshot.Coverage;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Topology;

/** The capacity that primary and shadow share. Reservations are synced to the journal. Thread-safe. */
public interface CapacityPool {
    /** Holds {@code slots} of {@code host} for {@code holder} (a migration), atomically; the same holder again changes nothing. Refused when it does not fit. */
    Outcome<Reservation> reserve(Topology topology, String host, String holder, String workload, double slots);

    /** Lets go of all that {@code holder} holds; nothing held is fine. */
    Outcome<Outcome.Done> release(String holder);

    /** How each workload's shadow stands. */
    List<Coverage> coverage(Topology topology);

    /** How much room the host has: all, and what neither a reservation nor a workload at home there takes. */
    Headroom headroom(Topology topology, String host);

    /** All that is held. */
    List<Reservation> reservations();

    /** Slots of a host in all, and those that are free; below 0 where more is taken than there is. */
    record Headroom(String host, double slots, double free) {}

    /** Slots of a host that a holder has. */
    record Reservation(String host, String holder, String workload, double slots) {}
}
