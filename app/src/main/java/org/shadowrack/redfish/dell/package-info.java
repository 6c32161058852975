/** Fills the gaps of the standard for Dell. */
@NullMarked
package org.shadowrack.redfish.dell;

import org.jspecify.annotations.NullMarked;
