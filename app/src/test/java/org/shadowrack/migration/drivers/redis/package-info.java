/** Tests of the Redis driver, on real servers. */
@NullMarked
package org.shadowrack.migration.drivers.redis;

import org.jspecify.annotations.NullMarked;
