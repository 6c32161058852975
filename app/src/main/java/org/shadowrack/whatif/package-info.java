/** Offline analysis: bundles, scenarios, and what they would have come to on recorded history. */
@NullMarked
package org.shadowrack.whatif;

import org.jspecify.annotations.NullMarked;
