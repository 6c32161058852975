package org.shadowrack.security.tls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.Certificates;
import org.shadowrack.security.Trust;

/** Looks at certificates by a handshake of the JDK's own TLS. Verification stays on: one that is not trusted ends it. Thread-safe. */
public final class HandshakeCertificates implements Certificates {
    private static final int PORT = 443;
    private final Duration patience;

    /** Waits at most {@code patience} for a connection, and as long again for each answer. */
    public HandshakeCertificates(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Outcome<Shown> look(URI url, Trust trust) {
        String tried = "Looking at the certificate of " + url;
        try {
            RememberedChain remembered = RememberedChain.before(VerifyingTls.trustManagers(trust));
            String refused = shake(url, trust, remembered);
            X509Certificate leaf = remembered.leaf();
            return leaf == null
                    ? Outcome.failed(Problem.unreachable(refused.isEmpty() ? "it showed none" : refused, tried,
                            "Check that the address is that of an HTTPS service"))
                    : Outcome.ok(shown(leaf, refused));
        } catch (IOException e) {
            return Outcome
                    .failed(Problem.unreachable(said(e), tried, "Check the address, the network and the service"));
        } catch (GeneralSecurityException e) {
            return Outcome.failed(Problem.badInput(said(e), tried, "Check the trust that the site file gives it"));
        }
    }

    /** Answers why the handshake was ended; empty where it was not. */
    private String shake(URI url, Trust trust, RememberedChain remembered) throws IOException,
            GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[]{remembered}, null);
        int port = url.getPort() < 0 ? PORT : url.getPort();
        int millis = (int) patience.toMillis();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(url.getHost(), port), millis);
            plain.setSoTimeout(millis);
            try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, url.getHost(), port,
                    true)) {
                if (!(trust instanceof Trust.Pinned)) {
                    SSLParameters parameters = socket.getSSLParameters();
                    parameters.setEndpointIdentificationAlgorithm("HTTPS");
                    socket.setSSLParameters(parameters);
                }
                socket.startHandshake();
                return "";
            } catch (SSLException refused) {
                return said(refused);
            }
        }
    }

    private static Shown shown(X509Certificate leaf, String refused) throws CertificateEncodingException {
        return new Shown(PinnedCertificate.fingerprint(leaf), leaf.getSubjectX500Principal().getName(), leaf
                .getIssuerX500Principal().getName(), leaf.getNotBefore().toInstant(), leaf.getNotAfter().toInstant(),
                refused.isEmpty(), refused);
    }

    private static String said(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
