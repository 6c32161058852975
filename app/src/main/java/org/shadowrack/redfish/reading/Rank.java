package org.shadowrack.redfish.reading;

/** Where a number comes from; the first in order keeps the plain name where several tell the same metric of a component. */
public enum Rank {
    /** A property of the component's own resource or of its metrics. */
    OWN,
    /** A sensor that is related to the component. */
    SENSOR,
    /** The older Thermal and Power resources. */
    LEGACY,
    /** A counter, or a summary that repeats a sensor which is read itself. */
    SUMMARY
}
