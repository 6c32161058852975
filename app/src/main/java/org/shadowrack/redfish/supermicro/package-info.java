/** Supermicro controllers. */
@NullMarked
package org.shadowrack.redfish.supermicro;

import org.jspecify.annotations.NullMarked;
