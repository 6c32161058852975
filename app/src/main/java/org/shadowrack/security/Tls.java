package org.shadowrack.security;

import javax.net.ssl.SSLContext;
import org.shadowrack.model.outcome.Outcome;

/** Makes TLS contexts that trust exactly what a {@link Trust} says. */
public interface Tls {
    /** A context for {@code trust}; with {@link Trust.Pinned} the host name is not compared, the certificate is. */
    Outcome<SSLContext> context(Trust trust);
}
