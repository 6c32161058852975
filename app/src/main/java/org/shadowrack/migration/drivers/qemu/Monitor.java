package org.shadowrack.migration.drivers.qemu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A session with one machine's monitor (the QEMU Machine Protocol): a line of JSON each way. A monitor serves one client, and
 * lets the next wait without a word; so everything has an end. Not thread-safe.
 */
final class Monitor implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_ANSWER = 1 << 20;

    private final SocketChannel channel;
    private final Selector selector;
    private final long until;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 14).flip();

    private Monitor(SocketChannel channel, Selector selector, long until) {
        this.channel = channel;
        this.selector = selector;
        this.until = until;
    }

    /** Connects and is greeted; all that is asked must be answered within {@code timeout} from now. */
    static Monitor at(Path socket, Duration timeout) throws IOException {
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        Monitor monitor = new Monitor(channel, Selector.open(), System.nanoTime() + timeout.toNanos());
        try {
            channel.configureBlocking(false);
            channel.register(monitor.selector, SelectionKey.OP_READ);
            if (!monitor.document().has("QMP")) {
                throw new IOException("what listens there is no QEMU monitor");
            }
            monitor.execute("qmp_capabilities");
            return monitor;
        } catch (IOException e) {
            monitor.close();
            throw e;
        }
    }

    /** What a command without arguments returns; events that come in between are passed over. */
    JsonNode execute(String command) throws IOException {
        channel.write(ByteBuffer.wrap(("{\"execute\":\"" + command + "\"}\n").getBytes(StandardCharsets.US_ASCII)));
        while (true) {
            JsonNode document = document();
            if (document.has("error")) {
                throw new IOException(command + " was refused: " + document.path("error").path("desc").asString(""));
            }
            if (document.has("return")) {
                return document.path("return");
            }
        }
    }

    private JsonNode document() throws IOException {
        try {
            return JSON.readTree(line());
        } catch (JacksonException e) {
            throw new IOException("its answer is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            while (buffer.hasRemaining()) {
                byte next = buffer.get();
                if (next == '\n') {
                    return line.toString(StandardCharsets.UTF_8);
                }
                line.write(next);
            }
            if (line.size() > LONGEST_ANSWER) {
                throw new IOException("its answer is longer than " + LONGEST_ANSWER + " bytes");
            }
            fill();
        }
    }

    private void fill() throws IOException {
        long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
        if (left <= 0 || selector.select(left) == 0) {
            throw new SocketTimeoutException("no answer in time");
        }
        selector.selectedKeys().clear();
        buffer.clear();
        int count = channel.read(buffer);
        buffer.flip();
        if (count < 0) {
            throw new IOException("the connection was closed before the answer was complete");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        selector.close();
    }
}
