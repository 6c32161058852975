package org.shadowrack.lab.plane;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request to the plane.
 *
 * @param method  in upper case
 * @param path    decoded and without the query, for example {@code /lab/v1/workloads/orders-db}
 * @param query   decoded parameters; of a repeated one the last
 * @param headers by name in lower case; of a repeated one the first
 * @param body    as sent; empty without one. Not copied: treat as read-only
 */
@SuppressWarnings("ArrayRecordComponent") // a transport record: compared by nobody
public record PlaneRequest(String method, String path, Map<String, String> query, Map<String, String> headers,
        byte[] body) {

    public PlaneRequest {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /**
     * A header's value.
     *
     * @param name in any case
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
