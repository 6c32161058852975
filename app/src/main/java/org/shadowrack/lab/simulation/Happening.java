package org.shadowrack.lab.simulation;

import java.time.Instant;
import org.shadowrack.lab.estate.HostPlan;
import org.shadowrack.lab.estate.PartKind;

/** Something that happened to a host. */
public sealed interface Happening {

    /** When, by the lab's clock. */
    Instant at();

    /** To which host. */
    HostPlan host();

    /**
     * A part failed, and its host goes down with it.
     *
     * @param number from 1
     */
    record PartFailed(Instant at, HostPlan host, PartKind kind, int number) implements Happening {}

    /**
     * A failed part was replaced by a new one.
     *
     * @param number from 1
     * @param serial the new part's
     */
    record PartReplaced(Instant at, HostPlan host, PartKind kind, int number, String serial) implements Happening {}

    /**
     * The host went on or off.
     *
     * @param on true when it runs from now on
     */
    record PowerChanged(Instant at, HostPlan host, boolean on) implements Happening {}
}
