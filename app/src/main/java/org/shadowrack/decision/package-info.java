/** Policies and thresholds: from forecasts to advice. Pure functions. */
@NullMarked
package org.shadowrack.decision;

import org.jspecify.annotations.NullMarked;
