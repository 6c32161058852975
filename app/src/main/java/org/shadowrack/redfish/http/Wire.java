package org.shadowrack.redfish.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.HostnameVerifier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/** One connection to one origin; sends what it is told and nothing else, and bounds what it takes. Not thread-safe. */
final class Wire implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** No honest service comes near; without a bound a line, or lines, of a head could fill the memory. */
    private static final Http1Config BOUNDS = Http1Config.custom().setMaxLineLength(1 << 16).setMaxHeaderCount(256)
            .build();

    private final Endpoint endpoint;
    private final CloseableHttpClient client;
    private int requests;
    private long bytes;

    Wire(Endpoint endpoint) {
        this.endpoint = endpoint;
        this.client = HttpClients.custom().setConnectionManager(connections(endpoint)).disableRedirectHandling()
                .disableAutomaticRetries().disableCookieManagement().disableAuthCaching().setUserAgent("ShadowRack")
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout(endpoint.timeout())).build())
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(Endpoint endpoint) {
        PoolingHttpClientConnectionManagerBuilder builder = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(1).setMaxConnPerRoute(1)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(BOUNDS).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(timeout(CONNECT))
                        .setSocketTimeout(timeout(endpoint.timeout())).build());
        if (endpoint.tls() != null) {
            TlsSocketStrategy tls = new DefaultClientTlsStrategy(endpoint.tls(), HostnameVerificationPolicy.CLIENT,
                    verifier(endpoint.pinned()));
            builder.setTlsSocketStrategy((socket, host, port, attachment, context) -> endpoint.handshakes()
                    .in(() -> tls.upgrade(socket, host, port, attachment, context)))
                    .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(timeout(CONNECT)).build());
        }
        return builder.build();
    }

    /** A pinned certificate is compared whole, so that its name adds nothing. */
    private static HostnameVerifier verifier(boolean pinned) {
        return pinned ? NoopHostnameVerifier.INSTANCE : HttpsSupport.getDefaultHostnameVerifier();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }

    /** Hands the body of a successful reply to {@code reader} while it comes in; answers the status. */
    int stream(Request request, Reader reader) throws IOException {
        return client.execute(message(request), response -> {
            HttpEntity entity = response.getEntity();
            if (response.getCode() == 200 && entity != null) {
                reader.read(entity.getContent());
            }
            return response.getCode();
        });
    }

    /** Reads a body. */
    interface Reader {
        void read(InputStream body) throws IOException;
    }

    /** Breaks off whatever is under way. */
    void abort() {
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }

    Reply exchange(Request request) throws IOException {
        requests++;
        long deadline = System.nanoTime() + endpoint.timeout().toNanos();
        HttpUriRequestBase message = message(request);
        CompletableFuture<Reply> ended = bell(message);
        try {
            Reply reply = client.execute(message, response -> reply(response, request.limit(), deadline));
            ended.complete(reply);
            return reply;
        } catch (IOException | IllegalStateException e) {
            // Called off in the midst of something else, the client throws what it likes: a defect only where nobody did.
            if (!ended.completeExceptionally(e)) {
                throw new SocketTimeoutException("the reply went on for longer than twice the timeout");
            }
            throw e;
        } finally {
            ended.cancel(false);
        }
    }

    /** Calls the request off after twice the timeout: that bounds each single read, and a head may come byte by byte. */
    private CompletableFuture<Reply> bell(HttpUriRequestBase message) {
        CompletableFuture<Reply> ended = new CompletableFuture<Reply>().orTimeout(2 * endpoint.timeout().toMillis(),
                TimeUnit.MILLISECONDS);
        ended.whenComplete((reply, failure) -> {
            if (failure instanceof TimeoutException) {
                message.cancel();
            }
        });
        return ended;
    }

    private HttpUriRequestBase message(Request request) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(),
                URI.create(endpoint.origin().toString() + request.path()));
        message.addHeader("Accept", "application/json");
        message.addHeader("OData-Version", "4.0");
        request.headers().forEach(message::setHeader);
        if (request.body() != null) {
            message.setEntity(new StringEntity(request.body(), ContentType.APPLICATION_JSON));
        }
        return message;
    }

    private Reply reply(ClassicHttpResponse response, int limit, long deadline) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : read(entity.getContent(), limit, deadline);
        bytes += body.length;
        return new Reply(response.getCode(), body, headers);
    }

    /** Counts after decompression, so that a small reply can't unfold into a huge one. */
    private static byte[] read(InputStream content, int limit, long deadline) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
        byte[] buffer = new byte[16384];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            out.write(buffer, 0, n);
            if (out.size() > limit) {
                throw new OversizeException(limit);
            }
            if (System.nanoTime() > deadline) {
                throw new SocketTimeoutException("the reply went on for longer than the timeout");
            }
        }
        return out.toByteArray();
    }

    int requests() {
        return requests;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        client.close(org.apache.hc.core5.io.CloseMode.GRACEFUL);
    }
}
