/** Tests of the Redfish client against scripted services. */
@NullMarked
package org.shadowrack.redfish;

import org.jspecify.annotations.NullMarked;
