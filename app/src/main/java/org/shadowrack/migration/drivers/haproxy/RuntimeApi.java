package org.shadowrack.migration.drivers.haproxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.shadowrack.migration.driver.Trouble;

/** One line of commands, one answer, one connection. Thread-safe. */
record RuntimeApi(BackendPlace place, Duration timeout) {
    private static final int ANSWER_LIMIT = 1 << 22;

    /** Asks; nothing is changed, whatever comes back. */
    String ask(String commands) throws Trouble {
        return exchanged(commands, Trouble.Effect.NONE_YET);
    }

    /** Changes; an answer that was lost leaves it unknown. */
    String change(String commands) throws Trouble {
        return exchanged(commands, Trouble.Effect.UNKNOWN);
    }

    private String exchanged(String commands, Trouble.Effect whenLost) throws Trouble {
        Trouble.Effect effect = Trouble.Effect.NONE_YET;
        long until = System.nanoTime() + timeout.toNanos();
        try (Selector selector = Selector.open(); SocketChannel channel = SocketChannel.open(address())) {
            effect = whenLost;
            channel.configureBlocking(false);
            channel.write(ByteBuffer.wrap((commands + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.register(selector, SelectionKey.OP_READ);
            return answer(selector, channel, until);
        } catch (IOException lost) {
            throw new Trouble(effect, "Asking " + place + " to " + commands, String.valueOf(lost.getMessage()), lost);
        }
    }

    /** HAProxy closes the connection behind its answer. */
    private static String answer(Selector selector, SocketChannel channel, long until) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 14);
        while (true) {
            long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0 || selector.select(left) == 0) {
                throw new SocketTimeoutException("no answer in time");
            }
            selector.selectedKeys().clear();
            int count = channel.read(buffer.clear());
            if (count < 0) {
                return complete(answer);
            }
            answer.write(buffer.array(), 0, count);
            if (answer.size() > ANSWER_LIMIT) {
                throw new IOException("its answer is longer than " + ANSWER_LIMIT + " bytes");
            }
        }
    }

    /** Every answer ends with an empty line: one that does not was cut. */
    private static String complete(ByteArrayOutputStream answer) throws IOException {
        String text = answer.toString(StandardCharsets.UTF_8);
        if (!text.endsWith("\n")) {
            throw new IOException("the connection was closed before the answer was complete");
        }
        return text;
    }

    private SocketAddress address() throws IOException, Trouble {
        String socket = place.socket();
        if (socket.startsWith("/")) {
            return UnixDomainSocketAddress.of(socket);
        }
        int colon = socket.lastIndexOf(':');
        if (colon < 1 || !socket.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw refused("it is neither a path nor HOST:PORT");
        }
        InetAddress host = InetAddress.getByName(socket.substring(0, colon));
        if (!host.isLoopbackAddress()) {
            throw refused("it is another machine's, and neither encrypted nor protected by a password; make a tunnel");
        }
        return new InetSocketAddress(host, Integer.parseInt(socket.substring(colon + 1)));
    }

    private Trouble refused(String why) {
        return new Trouble(Trouble.Effect.REFUSED, "Opening the runtime API at " + place.socket(), why);
    }
}
