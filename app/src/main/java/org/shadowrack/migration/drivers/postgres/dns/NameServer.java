package org.shadowrack.migration.drivers.postgres.dns;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * A name server (RFC 1035, over UDP). Thread-safe.
 *
 * @param at its address and port
 * @param timeout of one question; it is asked twice
 */
public record NameServer(InetSocketAddress at, Duration timeout) {
    private static final int LARGEST = 4096;
    private static final int TRIES = 2;
    private static final SecureRandom IDS = new SecureRandom();

    /** The server at {@code text}, which is an IP address or a name, a colon and a port. */
    public static NameServer at(String text, Duration timeout) throws IOException {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IOException("'" + text + "' is not HOST:PORT");
        }
        return new NameServer(new InetSocketAddress(text.substring(0, colon),
                Integer.parseInt(text.substring(colon + 1))), timeout);
    }

    /** The first IPv4, else IPv6 address of {@code name}; empty where the server says that there is none. */
    public Optional<InetAddress> address(String name) throws IOException {
        Optional<InetAddress> four = ask(Question.addressOf(name, Question.A, IDS.nextInt(1 << 16)));
        return four.isPresent() ? four : ask(Question.addressOf(name, Question.AAAA, IDS.nextInt(1 << 16)));
    }

    private Optional<InetAddress> ask(Question question) throws IOException {
        for (int left = TRIES; left > 0; left--) {
            try {
                return Answer.read(question, exchanged(question));
            } catch (SocketTimeoutException lost) {
                if (left == 1) {
                    throw lost;
                }
            }
        }
        throw new IOException("not asked");
    }

    /** Connected, so that only this server's datagrams, and its refusal, get through. */
    private byte[] exchanged(Question question) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(at);
            socket.setSoTimeout((int) timeout.toMillis());
            byte[] asked = question.bytes();
            socket.send(new DatagramPacket(asked, asked.length));
            DatagramPacket reply = new DatagramPacket(new byte[LARGEST], LARGEST);
            socket.receive(reply);
            return Arrays.copyOf(reply.getData(), reply.getLength());
        }
    }
}
