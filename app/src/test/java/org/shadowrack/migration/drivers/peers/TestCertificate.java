package org.shadowrack.migration.drivers.peers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.List;

/**
 * A self-signed certificate for 127.0.0.1, made for one test.
 *
 * @param certificate PEM
 * @param key PEM
 */
public record TestCertificate(Path certificate, Path key) {
    /** Makes one in {@code folder}; skips the test without openssl. */
    public static TestCertificate in(Path folder) throws IOException, InterruptedException {
        assumeTrue(Programs.has("/usr/bin/openssl"), "OpenSSL is not installed: apt-get install openssl");
        TestCertificate made = new TestCertificate(folder.resolve("cert.pem"), folder.resolve("key.pem"));
        Programs.run(List.of("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout",
                made.key.toString(), "-out", made.certificate.toString()));
        return made;
    }

    /** SHA-256 of its DER, hexadecimal. */
    public String sha256() throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(certificate)) {
            byte[] der = CertificateFactory.getInstance("X.509").generateCertificate(in).getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        }
    }
}
