/** Fills the gaps of the standard for HPE. */
@NullMarked
package org.shadowrack.redfish.hpe;

import org.jspecify.annotations.NullMarked;
