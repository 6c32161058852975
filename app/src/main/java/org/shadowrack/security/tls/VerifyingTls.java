package org.shadowrack.security.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.Tls;
import org.shadowrack.security.Trust;

/** Contexts of the JDK's own TLS. There is no way to ask for one that does not verify. Thread-safe. */
public final class VerifyingTls implements Tls {
    @Override
    public Outcome<SSLContext> context(Trust trust) {
        try {
            return Outcome.ok(contextOf(trustManagers(trust)));
        } catch (IOException | GeneralSecurityException e) {
            return Outcome.failed(Problem.badInput(e.getMessage() == null ? e.toString() : e.getMessage(),
                    "Preparing TLS for " + described(trust),
                    "Give a PEM file with at least one CA certificate, or the certificate's SHA-256 as 64 hex digits"));
        }
    }

    private static SSLContext contextOf(TrustManager[] trusted) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trusted, null);
        return context;
    }

    static TrustManager[] trustManagers(Trust trust) throws IOException, GeneralSecurityException {
        return switch (trust) {
            case Trust.SystemAuthorities() -> Authorities.system();
            case Trust.AuthorityFile(var file) -> Authorities.in(file);
            case Trust.Pinned(String sha256) -> new TrustManager[]{PinnedCertificate.of(sha256)};
        };
    }

    private static String described(Trust trust) {
        return switch (trust) {
            case Trust.SystemAuthorities() -> "the system's authorities";
            case Trust.AuthorityFile(var file) -> "the authorities in " + file;
            case Trust.Pinned(String sha256) -> "the pinned certificate " + sha256;
        };
    }
}
