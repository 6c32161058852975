package org.shadowrack.lab.view;

import org.shadowrack.lab.estate.RackPlan;

/** What may be seen of a rack. Only to be asked while the data centre stands still. */
public interface RackView extends MetricSource {

    /** How it was built. */
    RackPlan plan();
}
