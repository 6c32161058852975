/** Runs models over the fleet: the current risk of everything. Hides Weka. */
@NullMarked
package org.shadowrack.forecast;

import org.jspecify.annotations.NullMarked;
