package org.shadowrack.lab.simulation;

import java.time.Instant;
import org.shadowrack.lab.metric.Recording;

/** What is measured. Only to be used within {@link DataCentre#look}. */
public interface MetricSource {

    /** The newest value of a series; not-a-number where there is none. */
    double reading(int metric);

    /** When the newest values were measured. */
    Instant sampledAt();

    /** Everything that was measured. */
    Recording recording();
}
