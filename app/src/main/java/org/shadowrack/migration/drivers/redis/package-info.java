/**
 * Moves a Redis (7 or newer, not a cluster) by its own replication: {@code REPLICAOF}, writes refused at the primary as a
 * fence, {@code REPLICAOF NO ONE}, and the old primary as the replica of the new one until the commit. Redis' own
 * {@code FAILOVER} is not used: it confirms no fence, keeps no epoch, and can't be taken back by a console that died.
 *
 * <p>The fence is {@code min-replicas-to-write} at its largest: every client is refused with NOREPLICAS while what was
 * written still flows to the replica. {@code min-replicas-max-lag}, which then means nothing, holds the epoch. Both are
 * written to the server's configuration file where it has one; without it a fence does not survive a restart. A server with
 * a {@code min-replicas-to-write} of its own can't be moved by this driver.
 *
 * <p>Endpoints of the workload: {@code redis.HOST.address}, {@code redis.HOST.port} of each host; optional:
 * {@code redis.user} (of an ACL; without it {@code default}), {@code redis.credential} (reference to its password, also that of
 * the replication), {@code redis.ca} (file of the authority) or {@code redis.HOST.pin} (SHA-256 of the certificate) for TLS,
 * without which only loopback is spoken to with a password, and {@code redis.clients} (HOST:PORT where clients connect to,
 * such as a balancer's).
 */
@NullMarked
package org.shadowrack.migration.drivers.redis;

import org.jspecify.annotations.NullMarked;
