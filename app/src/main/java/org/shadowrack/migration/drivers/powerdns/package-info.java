/**
 * Points clients at a host through a DNS record of a PowerDNS authoritative server, by its HTTP API. Endpoints of the
 * workload: {@code powerdns.url}, {@code powerdns.credential} (reference to the API key), {@code powerdns.zone},
 * {@code powerdns.name}, {@code powerdns.address.HOST} of each host; optional: {@code powerdns.server} (localhost),
 * {@code powerdns.ttl} (seconds while it may move, 5), {@code powerdns.pin} (SHA-256 of the certificate) or
 * {@code powerdns.ca} (file of the authority).
 */
@NullMarked
package org.shadowrack.migration.drivers.powerdns;

import org.jspecify.annotations.NullMarked;
