package org.shadowrack.redfish.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads the event stream format: lines of {@code field: value}, an empty line ends an event. Only the data matters here.
 * Source: WHATWG HTML, server-sent events. One use; not thread-safe.
 */
public final class ServerSentEvents {
    private static final int LARGEST = 8 << 20;

    private final Consumer<byte[]> sink;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private final ByteArrayOutputStream data = new ByteArrayOutputStream(4096);

    /** Hands each event's data to {@code sink}. */
    public ServerSentEvents(Consumer<byte[]> sink) {
        this.sink = sink;
    }

    /** Reads until the stream ends. Fails where an event is larger than any honest one. */
    public void read(InputStream stream) throws IOException {
        InputStream in = new BufferedInputStream(stream);
        boolean afterReturn = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n' && afterReturn) {
                afterReturn = false;
            } else if (c == '\n' || c == '\r') {
                afterReturn = c == '\r';
                ended();
            } else {
                afterReturn = false;
                line.write(c);
                bounded();
            }
        }
    }

    private void bounded() throws IOException {
        if (line.size() + data.size() > LARGEST) {
            throw new IOException("an event is larger than " + (LARGEST >> 20) + " MiB");
        }
    }

    private void ended() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (text.isEmpty()) {
            if (data.size() > 0) {
                sink.accept(data.toByteArray());
                data.reset();
            }
        } else if (text.startsWith("data:")) {
            String value = text.substring(text.startsWith("data: ") ? 6 : 5);
            data.writeBytes(value.getBytes(StandardCharsets.UTF_8));
            data.write('\n');
        }
    }
}
