/** A server's Redfish service: its system, its chassis and what is in them. */
@NullMarked
package org.shadowrack.lab.redfish.host;

import org.jspecify.annotations.NullMarked;
