/** Tests of what log entries mean. */
@NullMarked
package org.shadowrack.redfish.log;

import org.jspecify.annotations.NullMarked;
