package org.shadowrack.lab.plane;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One HTTP answer of the plane.
 *
 * @param status  the HTTP status
 * @param headers by name, without Content-Length
 * @param body    empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // a transport record: compared by nobody
public record PlaneReply(int status, Map<String, String> headers, byte[] body) {

    public PlaneReply {
        headers = Map.copyOf(headers);
    }

    /** An answer with a JSON document. */
    public static PlaneReply json(int status, String document) {
        return new PlaneReply(status, Map.of("Content-Type", "application/json"),
                document.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer without a body. */
    public static PlaneReply empty(int status) {
        return new PlaneReply(status, Map.of(), new byte[0]);
    }
}
