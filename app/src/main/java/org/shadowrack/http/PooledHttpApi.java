package org.shadowrack.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** An API over pooled keep-alive connections. */
final class PooledHttpApi implements HttpApi {
    /** No API that we talk to answers more; a longer reply is an error, not a reason to run out of memory. */
    private static final int REPLY_LIMIT = 16 << 20;

    private final URI root;
    private final @Nullable Path socket;
    private final Supplier<Map<String, String>> headers;
    private final CloseableHttpClient client;

    PooledHttpApi(URI root, @Nullable Path socket, @Nullable SSLContext tls, Supplier<Map<String, String>> headers,
            Duration timeout) {
        this.root = root;
        this.socket = socket;
        this.headers = headers;
        Timeout limit = Timeout.of(timeout);
        RequestConfig.Builder config = RequestConfig.custom().setResponseTimeout(limit);
        if (socket != null) {
            config.setUnixDomainSocket(socket);
        }
        this.client = HttpClients.custom().setConnectionManager(connections(tls, limit))
                .setDefaultRequestConfig(config.build())
                .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().build();
    }

    /** JSSE compares the host's name for authorities; a pinned certificate's own trust manager does not look at names. */
    private static PoolingHttpClientConnectionManager connections(@Nullable SSLContext tls, Timeout limit) {
        var builder = PoolingHttpClientConnectionManagerBuilder.create().setMaxConnPerRoute(8)
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(limit).setSocketTimeout(limit).build());
        if (tls != null) {
            builder.setTlsSocketStrategy(new DefaultClientTlsStrategy(tls, HostnameVerificationPolicy.BUILTIN,
                    NoopHostnameVerifier.INSTANCE));
        }
        return builder.build();
    }

    @Override
    public Outcome<Reply> send(Request request) {
        if (socket != null && !Files.exists(socket)) {
            return unreachable(request, "no connection: there is no such socket");
        }
        HttpUriRequestBase http = new HttpUriRequestBase(request.method(), URI.create(root + request.path()));
        headers.get().forEach(http::setHeader);
        request.headers().forEach(http::setHeader);
        if (request.json() != null) {
            http.setEntity(new StringEntity(request.json(), ContentType.APPLICATION_JSON));
        }
        try {
            return Outcome.ok(client.execute(http, PooledHttpApi::reply));
        } catch (ConnectException | ConnectTimeoutException notSent) {
            return unreachable(request, "no connection: " + notSent.getMessage());
        } catch (CancellationException calledOff) {
            // Thrown while it waits for a connection of the pool.
            Thread.currentThread().interrupt();
            return unreachable(request, "no connection: called off");
        } catch (IOException lost) {
            return unreachable(request, "the request was sent, but no whole reply came: " + lost.getMessage());
        }
    }

    private Outcome<Reply> unreachable(Request request, String what) {
        return Outcome.failed(
                Problem.unreachable(what, request.method() + " " + (socket == null ? root : socket) + request.path(),
                        "Check that the service runs and that address and certificate are right"));
    }

    private static Reply reply(ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (var header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return new Reply(response.getCode(), headers, body(response));
    }

    private static String body(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        try (InputStream in = response.getEntity().getContent()) {
            byte[] bytes = in.readNBytes(REPLY_LIMIT + 1);
            if (bytes.length > REPLY_LIMIT) {
                throw new IOException("the reply is longer than " + REPLY_LIMIT + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.GRACEFUL);
    }
}
