/** Scenarios played on recorded forecasts and failures, many times. Everything but {@code MonteCarlo} is pure. */
@NullMarked
package org.shadowrack.whatif.simulation;

import org.jspecify.annotations.NullMarked;
