/** Tests of the HAProxy driver. */
@NullMarked
package org.shadowrack.migration.drivers.haproxy;

import org.jspecify.annotations.NullMarked;
