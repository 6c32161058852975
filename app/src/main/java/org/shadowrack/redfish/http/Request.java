package org.shadowrack.redfish.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param method GET, POST, PATCH or DELETE
 * @param path path and query on the service
 * @param body JSON text; null for none
 * @param headers beyond the usual ones
 * @param limit most bytes of reply body that are taken
 */
public record Request(String method, String path, @Nullable String body, Map<String, String> headers, int limit) {
    /** The usual bound of a reply: a hostile service can't fill the memory. */
    public static final int USUAL_LIMIT = 16 << 20;

    public Request {
        headers = Map.copyOf(headers);
    }

    /** A GET of {@code path}. */
    public static Request get(String path) {
        return new Request("GET", path, null, Map.of(), USUAL_LIMIT);
    }

    /** A POST of {@code json} to {@code path}. */
    public static Request post(String path, String json) {
        return new Request("POST", path, json, Map.of(), USUAL_LIMIT);
    }

    /** A DELETE of {@code path}. */
    public static Request delete(String path) {
        return new Request("DELETE", path, null, Map.of(), USUAL_LIMIT);
    }

    /** A PATCH of {@code path} that only applies while the resource still has {@code etag}; empty for whatever it has. */
    public static Request patch(String path, String json, String etag) {
        return new Request("PATCH", path, json, etag.isEmpty() ? Map.of() : Map.of("If-Match", etag), USUAL_LIMIT);
    }

    /** The same with another bound. */
    public Request upTo(int bytes) {
        return new Request(method, path, body, headers, bytes);
    }

    /** The same for another path. */
    Request at(String otherPath) {
        return new Request(method, otherPath, body, headers, limit);
    }

    /** The same with one more header. */
    public Request with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, path, body, more, limit);
    }

    /** Whether asking twice does no more than asking once. */
    boolean repeatable() {
        return "GET".equals(method) || "DELETE".equals(method);
    }

    /** Whether a redirect with this status asks for the same thing elsewhere, rather than for something else. */
    boolean survives(int redirect) {
        return "GET".equals(method) || redirect == 307 || redirect == 308;
    }

    /** What is tried, in words. */
    String tried(URI origin) {
        return method + " " + origin + path;
    }
}
