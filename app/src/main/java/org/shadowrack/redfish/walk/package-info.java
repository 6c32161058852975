/** Follows the links of a Redfish service, within bounds. Internal to the Redfish client. */
@NullMarked
package org.shadowrack.redfish.walk;

import org.jspecify.annotations.NullMarked;
