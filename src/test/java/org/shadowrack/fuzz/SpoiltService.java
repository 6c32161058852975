package org.shadowrack.fuzz;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves a recorded tree, most of it as it is, some documents and some connections spoilt: by the seed alone, so that a case
 * can be repeated. Thread-safe.
 */
final class SpoiltService implements AutoCloseable {
    private static final int MOST_REQUESTS = 6_000;

    private final Path tree;
    private final long seed;
    private final double share;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<String> spoilt = ConcurrentHashMap.newKeySet();
    private int requests;

    SpoiltService(Path tree, long seed) {
        this.tree = tree;
        this.seed = seed;
        this.share = new Random(seed).nextDouble() * 0.2;
        try {
            listening = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** The paths that were answered spoilt. */
    Set<String> spoilt() {
        return spoilt;
    }

    /** Whether the client asked for more than any sensible walk of the tree would. */
    synchronized boolean overrun() {
        return requests > MOST_REQUESTS;
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listening.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket connection) {
        try (connection; InputStream in = new BufferedInputStream(connection.getInputStream())) {
            while (answered(in, connection)) {
                synchronized (this) {
                    requests++;
                }
            }
        } catch (IOException | InterruptedException e) {
            // the client has gone, or this case is over
        } finally {
            open.remove(connection);
        }
    }

    private boolean answered(InputStream in, Socket connection) throws IOException, InterruptedException {
        String request = line(in);
        if (request.isEmpty()) {
            return false;
        }
        while (!line(in).isEmpty()) {
            // headers do not matter here
        }
        String path = request.split(" ")[1].replaceAll("\\?.*", "").replaceAll("/+$", "");
        Random random = new Random(seed * 31 + path.hashCode());
        byte[] body = document(path);
        boolean spoil = random.nextDouble() < share;
        if (spoil) {
            spoilt.add(path);
        }
        return spoil && random.nextInt(6) == 0
                ? wire(connection, body, random)
                : whole(connection.getOutputStream(), body == null ? 404 : 200,
                        spoil && body != null ? spoilt(body, random) : body);
    }

    private static byte[] spoilt(byte[] body, Random random) {
        return Mutation.values()[random.nextInt(Mutation.values().length)].of(body, random);
    }

    private byte @org.jspecify.annotations.Nullable [] document(String path) throws IOException {
        Path file = tree.resolve(path.replaceAll("[^ -~]", "_").substring(Math.min(1, path.length())))
                .resolve("index.json").normalize();
        return file.startsWith(tree) && Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    /** Spoils the connection itself: drips, ends half-way, promises more than comes, answers with an odd status or head. */
    private static boolean wire(Socket connection, byte @org.jspecify.annotations.Nullable [] body, Random random)
            throws IOException, InterruptedException {
        OutputStream out = connection.getOutputStream();
        byte[] bytes = body == null ? new byte[0] : body;
        switch (random.nextInt(7)) {
            case 0 -> {
                out.write(head(200, bytes.length + 1000));
                out.write(bytes);
                connection.shutdownOutput();
            }
            case 1 -> {
                out.write(head(200, bytes.length));
                for (int i = 0; i < 20 && i < bytes.length; i++) {
                    out.write(bytes[i]);
                    out.flush();
                    Thread.sleep(random.nextInt(40) == 0 ? 1500 : 10);
                }
            }
            case 4 -> dripHead(out);
            case 5 -> endlessHead(out);
            case 2 -> out.write("HTTP/1.1 nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            case 3 -> {
                return whole(out, new int[]{400, 401, 403, 418, 500, 503}[random.nextInt(6)], bytes);
            }
            default -> Thread.sleep(100);
        }
        return false;
    }

    /** Each byte comes in time, and the head never ends. */
    private static void dripHead(OutputStream out) throws IOException, InterruptedException {
        out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 100; i++) {
            out.write('a');
            out.flush();
            Thread.sleep(200);
        }
    }

    private static void endlessHead(OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 100_000; i++) {
            out.write(("X-" + i + ": " + "a".repeat(200) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static boolean whole(OutputStream out, int status, byte @org.jspecify.annotations.Nullable [] body)
            throws IOException {
        out.write(head(status, body == null ? 0 : body.length));
        out.write(body == null ? new byte[0] : body);
        out.flush();
        return true;
    }

    private static byte[] head(int status, int length) {
        return ("HTTP/1.1 " + status + " Any\r\nRetry-After: 0\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
