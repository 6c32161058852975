/** Redfish sessions: log in for a token, log out, a cap as on a real BMC. */
@NullMarked
package org.shadowrack.lab.redfish.session;

import org.jspecify.annotations.NullMarked;
