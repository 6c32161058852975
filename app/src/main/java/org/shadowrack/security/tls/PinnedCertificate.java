package org.shadowrack.security.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts one certificate, by the SHA-256 of its DER. The whole leaf is compared, so neither its issuer, its dates nor the
 * host's name add anything: management controllers come with self-signed, often expired certificates. It is an extended
 * trust manager because the JDK would wrap a plain one in its own check of names.
 */
final class PinnedCertificate extends X509ExtendedTrustManager {
    private final byte[] pin;

    private PinnedCertificate(byte[] pin) {
        this.pin = pin.clone();
    }

    static PinnedCertificate of(String sha256) throws CertificateException {
        String digits = sha256.replace(":", "").toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{64}")) {
            throw new CertificateException("a pin has 64 hex digits, not '" + sha256 + "'");
        }
        return new PinnedCertificate(HexFormat.of().parseHex(digits));
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain.length == 0) {
            throw new CertificateException("the server sent no certificate");
        }
        byte[] seen = sha256(chain[0]);
        if (!MessageDigest.isEqual(pin, seen)) {
            throw new CertificateException("the server's certificate has the SHA-256 " + HexFormat.of().formatHex(seen)
                    + ", pinned is " + HexFormat.of().formatHex(pin));
        }
    }

    /** The SHA-256 of a certificate's DER, 64 hex digits in lower case. */
    static String fingerprint(X509Certificate certificate) throws CertificateEncodingException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] sha256(X509Certificate certificate) throws CertificateException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw clients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw clients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw clients();
    }

    private static CertificateException clients() {
        return new CertificateException("a pin vouches for a server, not for clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
