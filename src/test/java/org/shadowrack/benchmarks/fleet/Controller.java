package org.shadowrack.benchmarks.fleet;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** One simulated controller: a port of its own, sessions, keep-alive. A virtual thread a connection. Thread-safe. */
final class Controller {
    private final RecordedTree tree;
    private final SSLContext tls;
    private final Counters counters;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile long slowMillis;
    private volatile boolean recordedPace;
    private int port;
    private @Nullable ServerSocket listening;

    Controller(RecordedTree tree, SSLContext tls, Counters counters) {
        this.tree = tree;
        this.tls = tls;
        this.counters = counters;
    }

    int port() {
        return port;
    }

    void slow(long millis) {
        slowMillis = millis;
    }

    void atRecordedPace(boolean paced) {
        recordedPace = paced;
    }

    synchronized void appear() throws IOException {
        ServerSocket socket = tls.getServerSocketFactory().createServerSocket(port, 8,
                java.net.InetAddress.getLoopbackAddress());
        port = socket.getLocalPort();
        listening = socket;
        Thread.ofVirtual().start(() -> accept(socket));
    }

    synchronized void vanish() throws IOException {
        if (listening != null) {
            listening.close();
        }
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // it has vanished
        }
    }

    private void serve(Socket connection) {
        counters.connected();
        open.add(connection);
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream());
                OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 32_768)) {
            connection.setTcpNoDelay(true);
            while (answered(in, out)) {
                counters.answered();
            }
        } catch (IOException e) {
            // the client has gone
        } finally {
            open.remove(connection);
            counters.disconnected();
        }
    }

    private boolean answered(InputStream in, OutputStream out) throws IOException {
        String request = line(in);
        if (request.isEmpty()) {
            return false;
        }
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        String[] words = request.split(" ");
        pause(words[1]);
        send(words[0], words[1], out);
        return true;
    }

    private void pause(String target) {
        try {
            Thread.sleep(slowMillis + (recordedPace ? tree.delay(target) : 0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(String method, String target, OutputStream out) throws IOException {
        switch (method) {
            case "POST" -> {
                counters.loggedIn();
                head(out, "201 Created", "X-Auth-Token: t\r\nLocation: " + target + "/1\r\n", 0);
            }
            case "DELETE" -> {
                counters.loggedOut();
                head(out, "204 No Content", "", 0);
            }
            default -> {
                Optional<byte[]> body = tree.at(target);
                head(out, body.isPresent() ? "200 OK" : "404 Not Found", "", body.map(bytes -> bytes.length).orElse(0));
                out.write(body.orElse(new byte[0]));
            }
        }
        out.flush();
    }

    private static void head(OutputStream out, String status, String headers, int length) throws IOException {
        out.write(
                ("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers + "Content-Length: " + length
                        + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
