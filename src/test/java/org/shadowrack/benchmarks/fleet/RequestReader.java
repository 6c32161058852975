package org.shadowrack.benchmarks.fleet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Reads requests off a connection, in few reads and without a string for each header. Not thread-safe. */
final class RequestReader {
    private static final byte[] END = {'\r', '\n', '\r', '\n'};
    private static final String LENGTH = "\r\ncontent-length:";

    private final InputStream in;
    private byte[] bytes = new byte[1024];
    private int filled;

    RequestReader(InputStream in) {
        this.in = in;
    }

    /** Method and target, the body left out; null once the client has gone. */
    @org.jspecify.annotations.Nullable
    String next() throws IOException {
        int end = headEnd();
        if (end < 0) {
            return null;
        }
        int line = 0;
        while (bytes[line] != '\r') {
            line++;
        }
        String request = new String(bytes, 0, line, StandardCharsets.US_ASCII);
        drop(end + length(request, end));
        return request;
    }

    private int headEnd() throws IOException {
        int looked = 0;
        while (true) {
            for (; looked + END.length <= filled; looked++) {
                if (bytes[looked] == '\r' && Arrays.equals(bytes, looked, looked + END.length, END, 0, END.length)) {
                    return looked + END.length;
                }
            }
            if (!more()) {
                return -1;
            }
        }
    }

    private boolean more() throws IOException {
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, filled * 2);
        }
        int read = in.read(bytes, filled, bytes.length - filled);
        filled += Math.max(0, read);
        return read > 0;
    }

    /** Only what is sent has a body. */
    private int length(String request, int end) {
        if (!request.startsWith("P")) {
            return 0;
        }
        String head = new String(bytes, 0, end, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        int at = head.indexOf(LENGTH);
        return at < 0
                ? 0
                : Integer.parseInt(head.substring(at + LENGTH.length(), head.indexOf('\r', at + 2)).strip());
    }

    private void drop(int count) throws IOException {
        while (filled < count) {
            if (!more()) {
                throw new EOFException("the client left in the midst of a request");
            }
        }
        System.arraycopy(bytes, count, bytes, 0, filled - count);
        filled -= count;
    }
}
