package org.shadowrack.security;

import java.net.URI;
import java.time.Instant;
import org.shadowrack.model.outcome.Outcome;

/** Looks at the certificate that a server shows, so that an operator can decide whether to pin it. */
public interface Certificates {
    /**
     * Shakes hands with the server at {@code url} and sends nothing. A certificate that {@code trust} does not accept ends
     * the handshake, and is answered all the same. A problem where the server does not answer or does not speak TLS.
     */
    Outcome<Shown> look(URI url, Trust trust);

    /**
     * A certificate as a server showed it.
     *
     * @param sha256 of its DER, 64 hex digits in lower case
     * @param subject whose it says it is
     * @param issuer who vouches for it
     * @param from when it becomes valid
     * @param until when it ends
     * @param trusted whether the trust that was asked for accepts it
     * @param reason why not; empty where it does
     */
    record Shown(String sha256, String subject, String issuer, Instant from, Instant until, boolean trusted,
            String reason) {}
}
