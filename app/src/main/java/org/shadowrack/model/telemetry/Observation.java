package org.shadowrack.model.telemetry;

import java.time.Instant;
import org.shadowrack.model.site.ComponentId;

/** What came of looking: a reading, or why there is none. */
public sealed interface Observation {
    /** When it was seen. */
    Instant at();

    /**
     * A number that was read.
     *
     * @param component whose
     * @param metric what, in lower case with underscores
     * @param at when it was measured, as the service says; when it was read where the service does not say
     * @param value finite, in {@code unit}
     * @param unit UCUM as Redfish writes it: Cel, RPM, V, W, %, mV, mm/s, 1 for counts
     * @param uri where it was read
     */
    record Reading(ComponentId component, String metric, Instant at, double value, String unit, String uri)
            implements
                Observation {
        public Reading {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a reading must be finite: " + metric + " of " + component);
            }
        }

        /** The series it belongs to. */
        public SeriesKey key() {
            return new SeriesKey(component, metric);
        }
    }

    /** A service did not answer. */
    record Unreachable(String service, Instant at, String reason) implements Observation {}

    /** A service answered something that can't be used as the reading it stands for. */
    record Malformed(String service, String uri, Instant at, String reason) implements Observation {}
}
