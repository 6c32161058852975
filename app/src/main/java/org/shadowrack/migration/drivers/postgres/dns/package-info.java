/** Asks one name server for an address, past every cache of this process. */
@NullMarked
package org.shadowrack.migration.drivers.postgres.dns;

import org.jspecify.annotations.NullMarked;
