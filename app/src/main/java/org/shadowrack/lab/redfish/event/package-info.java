/** What a service tells of what happened: the system event log and the stream of server-sent events. */
@NullMarked
package org.shadowrack.lab.redfish.event;

import org.jspecify.annotations.NullMarked;
