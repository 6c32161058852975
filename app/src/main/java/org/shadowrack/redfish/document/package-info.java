/** Redfish documents: bounded JSON, and the identity of a URI. Internal to the Redfish client. */
@NullMarked
package org.shadowrack.redfish.document;

import org.jspecify.annotations.NullMarked;
