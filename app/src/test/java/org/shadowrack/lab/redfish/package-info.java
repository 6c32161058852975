/** Tests of the Redfish services, over HTTPS. */
@NullMarked
package org.shadowrack.lab.redfish;

import org.jspecify.annotations.NullMarked;
