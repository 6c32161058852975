package org.shadowrack.lab.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key and a certificate for 127.0.0.1 and localhost, made anew for each lab and kept in memory alone.
 *
 * @param context     serves with it
 * @param fingerprint SHA-256 of the certificate, 64 hexadecimal digits in lower case
 */
public record SelfSignedCertificate(SSLContext context, String fingerprint) {

    private static final X500Name NAME = new X500Name("CN=ShadowRack lab");

    /**
     * Makes one, valid from a day ago for two years.
     *
     * @param now     real time
     * @param randoms of the key
     * @throws IllegalStateException when the JDK lacks what every JDK has
     */
    public static SelfSignedCertificate create(Instant now, SecureRandom randoms) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), randoms);
            KeyPair keys = generator.generateKeyPair();
            X509Certificate certificate = sign(keys, now, new BigInteger(64, randoms));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new SelfSignedCertificate(context(keys, certificate), HexFormat.of().formatHex(digest));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("The lab's certificate could not be made: " + e.getMessage(), e);
        }
    }

    private static X509Certificate sign(KeyPair keys, Instant now, BigInteger serial)
            throws OperatorCreationException, IOException, GeneralSecurityException {
        var builder = new JcaX509v3CertificateBuilder(NAME, serial, Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(730))), NAME, keys.getPublic());
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[]{
                new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                new GeneralName(GeneralName.dNSName, "localhost")}));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
        byte[] encoded = builder.build(signer).getEncoded();
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static SSLContext context(KeyPair keys, X509Certificate certificate)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("lab", keys.getPrivate(), new char[0], new X509Certificate[]{certificate});
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
