/** The history on real telemetry, against plain rows and against metric stores that hold the same data. */
@NullMarked
package org.shadowrack.benchmarks.history;

import org.jspecify.annotations.NullMarked;
