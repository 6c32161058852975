/** Pulls current readings in few requests, and what a service has kept of the past. Internal to the Redfish client. */
@NullMarked
package org.shadowrack.redfish.poll;

import org.jspecify.annotations.NullMarked;
