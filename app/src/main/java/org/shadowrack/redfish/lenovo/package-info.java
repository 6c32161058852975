/** Fills the gaps of the standard for Lenovo. */
@NullMarked
package org.shadowrack.redfish.lenovo;

import org.jspecify.annotations.NullMarked;
