/** Spoils recorded Redfish services in every way that comes to mind, and sees whether the client bears it. */
@NullMarked
package org.shadowrack.fuzz;

import org.jspecify.annotations.NullMarked;
