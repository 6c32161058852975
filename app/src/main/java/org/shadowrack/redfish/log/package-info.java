/** Reads the log services: what failed, and what was replaced. Internal to the Redfish client. */
@NullMarked
package org.shadowrack.redfish.log;

import org.jspecify.annotations.NullMarked;
