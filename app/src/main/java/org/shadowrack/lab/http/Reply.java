package org.shadowrack.lab.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** One answer. */
public sealed interface Reply {

    /** The HTTP status. */
    int status();

    /** Headers by name, without those on the body's length. */
    Map<String, String> headers();

    /** This answer with one more header. */
    Reply with(String name, String value);

    /**
     * An answer whose whole body is known.
     *
     * @param body empty for none
     */
    @SuppressWarnings("ArrayRecordComponent") // a transport record: compared by nobody
    record Whole(int status, Map<String, String> headers, byte[] body) implements Reply {

        public Whole {
            headers = Map.copyOf(headers);
        }

        @Override
        public Whole with(String name, String value) {
            return new Whole(status, more(headers, name, value), body);
        }
    }

    /**
     * An answer that is written while it is made.
     *
     * @param writer writes the body; whatever it throws ends the connection
     */
    record Streamed(int status, Map<String, String> headers, Writer writer) implements Reply {

        public Streamed {
            headers = Map.copyOf(headers);
        }

        @Override
        public Streamed with(String name, String value) {
            return new Streamed(status, more(headers, name, value), writer);
        }
    }

    /** Writes a body. */
    @FunctionalInterface
    interface Writer {

        /**
         * Writes all of it.
         *
         * @throws IOException when the client has gone
         */
        void write(OutputStream out) throws IOException;
    }

    /** An answer without a body. */
    static Whole empty(int status) {
        return new Whole(status, Map.of(), new byte[0]);
    }

    /** An answer with a JSON document in UTF-8. */
    static Whole json(int status, byte[] document) {
        return new Whole(status, Map.of("Content-Type", "application/json;charset=utf-8"), document);
    }

    private static Map<String, String> more(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return more;
    }
}
