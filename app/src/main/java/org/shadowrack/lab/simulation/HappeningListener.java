package org.shadowrack.lab.simulation;

/** Hears what happens, in the order of simulated time, while the data centre is locked: must be quick. */
@FunctionalInterface
public interface HappeningListener {

    /** Something happened. */
    void happened(Happening happening);
}
