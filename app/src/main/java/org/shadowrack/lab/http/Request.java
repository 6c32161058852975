package org.shadowrack.lab.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request.
 *
 * @param method  in upper case
 * @param path    decoded, without the query and without a slash at its end
 * @param query   decoded parameters; of a repeated one the last
 * @param headers by name in lower case; of a repeated one the first
 * @param body    at most {@link SecureServer#MAXIMUM_BODY} bytes; read-only
 */
@SuppressWarnings("ArrayRecordComponent") // a transport record: compared by nobody
public record Request(String method, String path, Map<String, String> query, Map<String, String> headers,
        byte[] body) {

    /**
     * A header's value.
     *
     * @param name in any case
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether only reading is asked for. */
    public boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
