/** One PostgreSQL server on one host: its commands, its files, its SQL, and what can be known of its state. */
@NullMarked
package org.shadowrack.migration.drivers.postgres.host;

import org.jspecify.annotations.NullMarked;
