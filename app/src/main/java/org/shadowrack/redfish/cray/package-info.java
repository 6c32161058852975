/** Cray controllers. */
@NullMarked
package org.shadowrack.redfish.cray;

import org.jspecify.annotations.NullMarked;
