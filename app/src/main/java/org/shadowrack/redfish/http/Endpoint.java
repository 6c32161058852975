package org.shadowrack.redfish.http;

import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a service is and how it is reached.
 *
 * @param origin scheme, host and port; no path
 * @param timeout of one request, from sending it to the last byte of its reply
 * @param tls what is trusted; null for plain http
 * @param pinned whether the certificate itself is pinned, so that the host name is not compared
 * @param handshakes lets only so many TLS handshakes of the fleet happen at once
 */
public record Endpoint(URI origin, Duration timeout, @Nullable SSLContext tls, boolean pinned, Ramp handshakes) {}
