/**
 * Moves a PostgreSQL (15 or newer) by streaming replication: base backup into a slot, stop of the primary as a fence,
 * {@code pg_promote}, and the old primary as the standby of the new one until the commit. Endpoints of the workload:
 * {@code postgres.HOST.address}, {@code postgres.HOST.port}, {@code postgres.HOST.data} (data folder) of each host,
 * {@code postgres.bin} (folder of pg_ctl), {@code postgres.user} (a superuser that may replicate); optional:
 * {@code postgres.HOST.through} (words before every command on that host, such as {@code ssh -o BatchMode=yes postgres@db1}
 * or {@code runuser -u postgres --}), {@code postgres.HOST.config} (postgresql.conf where it is outside the data folder),
 * {@code postgres.credential} (reference to the password), {@code postgres.database} (postgres), {@code postgres.name}
 * (the name by which clients find it) and {@code postgres.dns} (HOST:PORT of the server that is asked for it).
 * The servers want {@code wal_log_hints} or checksums, and a {@code wal_keep_size} that reaches back to their last checkpoint,
 * where a primary that was not stopped in order is to be rewound.
 */
@NullMarked
package org.shadowrack.migration.drivers.postgres;

import org.jspecify.annotations.NullMarked;
