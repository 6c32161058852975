package org.shadowrack.training.feature;

import org.shadowrack.training.life.Life;

/** Where the values of one metric come from. Keeps scratch memory: one a thread. */
interface MetricValues {

    /** The values of the life's rows; the array is used again by the next call, and may be longer. */
    double[] of(Life life, int rows);
}
