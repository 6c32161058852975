package org.shadowrack.lab.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * One HTTPS server on loopback, on the JDK's own. Each request has a virtual thread.
 *
 * <p>The JDK's server reads its limits from system properties when the first one is made in a JVM. {@link #start} sets
 * those that are not set yet: {@code sun.net.httpserver.maxIdleConnections=2000} (the default of 200 closes what a
 * console keeps open to a fleet), {@code sun.net.httpserver.idleInterval=300} (seconds) and
 * {@code sun.net.httpserver.nodelay=true} (else an answer waits 40 ms for an acknowledgement).
 */
public final class SecureServer implements AutoCloseable {

    /** The largest body of a request, in bytes; a larger one is answered 413. */
    public static final int MAXIMUM_BODY = 1 << 20;

    private static final Logger LOG = System.getLogger(SecureServer.class.getName());
    private static final Map<String, String> LIMITS = Map.of("sun.net.httpserver.maxIdleConnections", "2000",
            "sun.net.httpserver.idleInterval", "300", "sun.net.httpserver.nodelay", "true");
    private static final int BACKLOG = 256;
    private static final int BUFFER = 1 << 16;
    private static final long SWALLOWED = 8L * MAXIMUM_BODY;

    private final HttpsServer server;
    private final ExecutorService threads;
    private final Site site;

    private SecureServer(HttpsServer server, ExecutorService threads, Site site) {
        this.server = server;
        this.threads = threads;
        this.site = site;
    }

    /**
     * Listens on 127.0.0.1.
     *
     * @param port 0 for any free one
     * @throws UncheckedIOException when the port is taken
     */
    public static SecureServer start(int port, SSLContext context, Site site) {
        LIMITS.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
        try {
            var address = new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), port);
            HttpsServer server = HttpsServer.create(address, BACKLOG);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            var started = new SecureServer(server, Executors.newVirtualThreadPerTaskExecutor(), site);
            server.setExecutor(started.threads);
            server.createContext("/", started::handle);
            server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("The lab can't listen on 127.0.0.1:" + port + ": " + e.getMessage()
                    + ". Choose another first port, or 0 for any.", e);
        }
    }

    /** The server's address without a slash at its end, for example {@code https://127.0.0.1:41234}. */
    public String url() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Stops listening and drops all connections. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = answer(exchange);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            write(exchange, reply);
        } catch (IOException e) {
            // The client went away, which is its right.
            LOG.log(Level.DEBUG, "{0} {1} was not read to its end: {2}", exchange.getRequestMethod(),
                    exchange.getRequestURI(), e.getMessage());
            throw e;
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAXIMUM_BODY + 1);
        if (body.length > MAXIMUM_BODY) {
            // A client that is still writing doesn't read the answer, so some more is swallowed.
            exchange.getRequestBody().skip(SWALLOWED);
            return Reply.empty(413).with("Connection", "close");
        }
        return RequestParser.parse(exchange, body).map(this::served).orElseGet(() -> Reply.empty(400));
    }

    private Reply served(Request request) {
        try {
            return site.serve(request);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, request.method() + " " + request.path() + " failed", e);
            return Reply.empty(500);
        }
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        switch (reply) {
            case Reply.Whole whole -> {
                boolean empty = whole.body().length == 0;
                exchange.sendResponseHeaders(whole.status(), empty ? -1 : whole.body().length);
                if (!empty) {
                    exchange.getResponseBody().write(whole.body());
                }
            }
            case Reply.Streamed streamed -> {
                exchange.sendResponseHeaders(streamed.status(), 0);
                try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), BUFFER)) {
                    streamed.writer().write(out);
                }
            }
        }
    }
}
