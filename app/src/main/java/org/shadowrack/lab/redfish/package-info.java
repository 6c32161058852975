/** The lab's Redfish services: one a server, one a rack. */
@NullMarked
package org.shadowrack.lab.redfish;

import org.jspecify.annotations.NullMarked;
