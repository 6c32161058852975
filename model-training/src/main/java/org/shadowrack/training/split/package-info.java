/** Divides the data by component and time into a part to fit, a part to choose thresholds on, and a part to test. */
@NullMarked
package org.shadowrack.training.split;

import org.jspecify.annotations.NullMarked;
