/** Finds the numbers that a Redfish document tells, names them, and judges them. Internal to the Redfish client. */
@NullMarked
package org.shadowrack.redfish.reading;

import org.jspecify.annotations.NullMarked;
