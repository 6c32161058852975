package org.shadowrack.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that trusts the lab's one certificate and nothing else, and logs in by Basic unless told otherwise. */
public final class LabClient implements AutoCloseable {

    private final HttpClient http;
    private final String basic;

    /** A client of a lab. */
    public LabClient(Lab lab) {
        this.basic = "Basic " + Base64.getEncoder().encodeToString(
                (lab.user() + ":" + new String(lab.password())).getBytes(StandardCharsets.UTF_8));
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[]{new Pinned(lab.certificateSha256())}, null);
            this.http = HttpClient.newBuilder().sslContext(context).build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** GET of a JSON document that must succeed. */
    public JsonNode get(String url) {
        HttpResponse<byte[]> response = send("GET", url, "");
        if (response.statusCode() != 200) {
            throw new AssertionError(url + " answered " + response.statusCode() + " " + new String(response.body(),
                    StandardCharsets.UTF_8));
        }
        return JsonMapper.shared().readTree(response.body());
    }

    /** Any request with the account's credentials; more headers as name, value, name, value. */
    public HttpResponse<byte[]> send(String method, String url, String body, String... headers) {
        return send(request(method, url, body).header("Authorization", basic), headers);
    }

    /** Any request without credentials. */
    public HttpResponse<byte[]> anonymous(String method, String url, String body, String... headers) {
        return send(request(method, url, body), headers);
    }

    /** Opens a stream. */
    public InputStream stream(String url) throws IOException, InterruptedException {
        return http.send(request("GET", url, "").header("Authorization", basic).build(), BodyHandlers.ofInputStream())
                .body();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static HttpRequest.Builder request(String method, String url, String body) {
        return HttpRequest.newBuilder(URI.create(url)).method(method,
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, String... headers) {
        try {
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Pinned(String fingerprint) implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("no clients here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
                if (!HexFormat.of().formatHex(digest).equals(fingerprint)) {
                    throw new CertificateException("not the lab's certificate");
                }
            } catch (GeneralSecurityException e) {
                throw new CertificateException(e);
            }
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
