package org.shadowrack.benchmarks.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
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
                InputStream in = connection.getInputStream();
                OutputStream out = connection.getOutputStream()) {
            connection.setTcpNoDelay(true);
            RequestReader requests = new RequestReader(in);
            for (String request = requests.next(); request != null; request = requests.next()) {
                answer(request.split(" ", 3), out);
                counters.answered();
            }
        } catch (IOException e) {
            // the client has gone
        } finally {
            open.remove(connection);
            counters.disconnected();
        }
    }

    private void answer(String[] words, OutputStream out) throws IOException {
        pause(words[1]);
        switch (words[0]) {
            case "POST" -> {
                counters.loggedIn();
                out.write(RecordedTree.reply("201 Created", "X-Auth-Token: t\r\nLocation: " + words[1] + "/1\r\n",
                        new byte[0]));
            }
            case "DELETE" -> {
                counters.loggedOut();
                out.write(RecordedTree.reply("204 No Content", "", new byte[0]));
            }
            default -> out.write(tree.reply(words[1]));
        }
        out.flush();
    }

    private void pause(String target) {
        long millis = slowMillis + (recordedPace ? tree.delay(target) : 0);
        try {
            if (millis > 0) {
                Thread.sleep(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
