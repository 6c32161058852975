/** Talks HTTP to one Redfish service: session, retries, redirects and bounds. Internal to the Redfish client. */
@NullMarked
package org.shadowrack.redfish.http;

import org.jspecify.annotations.NullMarked;
