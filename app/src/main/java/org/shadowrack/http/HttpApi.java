package org.shadowrack.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;

/** One HTTP API at one address. Thread-safe. Redirects are never followed. */
public interface HttpApi extends AutoCloseable {
    /**
     * Sends a request and reads the whole reply. Any status is a reply; a problem (unreachable) means that none came. A
     * request whose reply was lost may have had its effect: the problem's message then says that it was sent.
     */
    Outcome<Reply> send(Request request);

    @Override
    void close();

    /**
     * A request.
     *
     * @param method GET, PUT, POST, PATCH or DELETE
     * @param path from the API's root, with its query, beginning with a slash
     * @param headers besides those that the API always sends
     * @param json body; null for none
     */
    record Request(String method, String path, Map<String, String> headers, @Nullable String json) {
        /** A GET. */
        public static Request get(String path) {
            return new Request("GET", path, Map.of(), null);
        }

        /** Any method with a JSON body. */
        public static Request with(String method, String path, String json) {
            return new Request(method, path, Map.of(), json);
        }
    }

    /**
     * A reply.
     *
     * @param status HTTP status
     * @param headers first value of each, names in lower case
     * @param body as text, empty for none
     */
    record Reply(int status, Map<String, String> headers, String body) {
        /** Whether the status is 2xx. */
        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }
}
