/**
 * Points clients at a host by the weights of a HAProxy backend (2.6 or newer), over its runtime API. Endpoints of the
 * workload: {@code haproxy.socket} (a UNIX socket's path, or HOST:PORT on this machine: the API has neither encryption nor
 * a password, so another machine's is reached through a tunnel), {@code haproxy.backend}, {@code haproxy.server.HOST} (the
 * server's name there) of each host; optional: {@code haproxy.weight} (1 to 256, of the server that serves; without it the
 * weight of the one that is left). Parameter of the step: {@code sessions}, {@code drain} (those that exist end by
 * themselves) or {@code close}. A reload of HAProxy takes weights and epoch from its configuration again, unless it has a
 * {@code server-state-file}.
 */
@NullMarked
package org.shadowrack.migration.drivers.haproxy;

import org.jspecify.annotations.NullMarked;
