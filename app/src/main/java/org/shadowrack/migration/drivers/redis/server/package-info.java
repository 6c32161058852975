/** One Redis server: how it is reached, what it says of itself, and the commands that change its role. */
@NullMarked
package org.shadowrack.migration.drivers.redis.server;

import org.jspecify.annotations.NullMarked;
