package org.shadowrack.redfish;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shadowrack.security.Trust;

/**
 * A service to talk to.
 *
 * @param name prefix of its components' ids
 * @param url root, without {@code /redfish/v1}; plain http only for loopback
 * @param user account; null where none is needed
 * @param credential reference to the password; null where none is needed
 * @param trust whose certificate is accepted
 * @param timeout of one request
 */
public record RedfishTarget(String name, URI url, @Nullable String user, @Nullable String credential, Trust trust,
        Duration timeout) {}
