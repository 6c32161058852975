/** NVIDIA controllers. */
@NullMarked
package org.shadowrack.redfish.nvidia;

import org.jspecify.annotations.NullMarked;
