package org.shadowrack.lab.simulation;

import org.shadowrack.lab.estate.RackPlan;

/** What may be seen of a rack. Only to be used within {@link DataCentre#look}. */
public interface RackView extends MetricSource {

    /** How it was built. */
    RackPlan plan();
}
