/** What a vendor adapter is: the gaps that the standard leaves, filled for one vendor. */
@NullMarked
package org.shadowrack.redfish.vendor;

import org.jspecify.annotations.NullMarked;
