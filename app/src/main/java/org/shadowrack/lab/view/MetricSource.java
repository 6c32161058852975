package org.shadowrack.lab.view;

import java.time.Instant;
import org.shadowrack.lab.metric.Recording;

/** What is measured. Only to be asked while the data centre stands still. */
public interface MetricSource {

    /** The newest value of a series; not-a-number where there is none. */
    double reading(int metric);

    /** When the newest values were measured. */
    Instant sampledAt();

    /** Everything that was measured. */
    Recording recording();
}
