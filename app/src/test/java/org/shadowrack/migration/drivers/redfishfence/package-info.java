/** Tests of the power fence. */
@NullMarked
package org.shadowrack.migration.drivers.redfishfence;

import org.jspecify.annotations.NullMarked;
