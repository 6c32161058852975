/** The Redfish client: session, retry, paging, expand, events, actions. Hides HttpClient and JSON. */
@NullMarked
package org.shadowrack.redfish;

import org.jspecify.annotations.NullMarked;
