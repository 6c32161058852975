package org.shadowrack.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Opens APIs. */
public final class HttpApis {
    private HttpApis() {}

    /**
     * An API at {@code root}; nothing is sent before the first request.
     *
     * @param root scheme, host, port and perhaps a path; plain http only for loopback
     * @param tls what certificates are trusted; null only for plain http
     * @param headers sent with every request, made anew for each (so that secrets are held no longer than needed)
     * @param timeout of connecting and of waiting for a reply
     */
    public static Outcome<HttpApi> open(URI root, @Nullable SSLContext tls, Supplier<Map<String, String>> headers,
            Duration timeout) {
        if (root.getHost() == null) {
            return refused(root, "it names no host");
        }
        if ("https".equals(root.getScheme()) && tls != null || "http".equals(root.getScheme()) && isLoopback(root)) {
            return Outcome.ok(new PooledHttpApi(root, null, tls, headers, timeout));
        }
        return refused(root, "only https with a trusted certificate, or plain http to loopback, is allowed");
    }

    /**
     * An API behind a socket of this machine's file system, where the file's permissions say who may speak to it; nothing is
     * sent before the first request.
     *
     * @param socket absolute
     * @param timeout of connecting and of waiting for a reply
     */
    public static HttpApi local(Path socket, Duration timeout) {
        return new PooledHttpApi(URI.create("http://localhost"), socket, null, Map::of, timeout);
    }

    private static Outcome<HttpApi> refused(URI root, String why) {
        return Outcome.failed(Problem.badInput(why, "opening " + root, "Give an address such as https://host:port"));
    }

    private static boolean isLoopback(URI root) {
        try {
            return InetAddress.getByName(root.getHost()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
