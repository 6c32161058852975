/** Recorded Redfish services, served again, and an independent count of what they hold. */
@NullMarked
package org.shadowrack.recorded;

import org.jspecify.annotations.NullMarked;
