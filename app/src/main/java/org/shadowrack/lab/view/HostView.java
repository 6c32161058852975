package org.shadowrack.lab.view;

import java.time.Instant;
import org.shadowrack.lab.estate.HostPlan;
import org.shadowrack.lab.estate.PartKind;

/** What may be seen of a host. Only to be asked while the data centre stands still. */
public interface HostView extends MetricSource {

    /** How it was built. */
    HostPlan plan();

    /** Whether its host runs. */
    boolean on();

    /** Whether a part has failed. */
    boolean faulty();

    /** When it was last switched on. */
    Instant lastPowerOn();

    /** One of its parts, counted from 1. */
    PartView part(PartKind kind, int number);
}
