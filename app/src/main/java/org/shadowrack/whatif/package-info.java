/** Scenarios, replay of history, and bundles. */
@NullMarked
package org.shadowrack.whatif;

import org.jspecify.annotations.NullMarked;
