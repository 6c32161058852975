package org.shadowrack.migration.drivers.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Stands before a peer that speaks over TCP. */
public final class FaultyProxy implements FaultyLine {
    private static final long LATE_NANOS = 150_000_000;

    private final ServerSocket server;
    private final InetSocketAddress peer;
    private final Predicate<String> changes;
    private final BooleanSupplier changed;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Thread accepting;
    private volatile Fault fault = Fault.NONE;

    /** Listens on a port of its own; {@code changes} tells of a request's bytes, as ISO 8859-1, whether it changes something. */
    public FaultyProxy(InetSocketAddress peer, Predicate<String> changes) throws IOException {
        this(peer, changes, () -> false);
    }

    /** For what is encrypted: replies are lost once {@code changed}, the peer's own state, says so. */
    public FaultyProxy(InetSocketAddress peer, BooleanSupplier changed) throws IOException {
        this(peer, request -> false, changed);
    }

    private FaultyProxy(InetSocketAddress peer, Predicate<String> changes, BooleanSupplier changed)
            throws IOException {
        this.peer = peer;
        this.changes = changes;
        this.changed = changed;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.accepting = Thread.ofVirtual().start(this::accept);
    }

    @Override
    public void fail(Fault newFault) {
        fault = newFault;
    }

    @Override
    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                sockets.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            // The end.
        }
    }

    private void serve(Socket client) {
        AtomicBoolean lost = new AtomicBoolean();
        try (client; Socket behind = new Socket(peer.getAddress(), peer.getPort())) {
            sockets.add(behind);
            Thread back = Thread.ofVirtual().start(() -> back(behind, client, lost));
            forth(client, behind, lost);
            back.join();
        } catch (IOException | InterruptedException cut) {
            // As networks do.
        }
    }

    private void forth(Socket client, Socket behind, AtomicBoolean lost) throws IOException {
        byte[] buffer = new byte[1 << 16];
        InputStream in = client.getInputStream();
        OutputStream out = behind.getOutputStream();
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            String text = new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
            if (fault == Fault.REPLY_LOST && changes.test(text)) {
                lost.set(true);
            }
            if (fault == Fault.SLOW) {
                LockSupport.parkNanos(LATE_NANOS);
            }
            if (fault != Fault.SILENT) {
                out.write(buffer, 0, count);
            }
        }
        behind.shutdownOutput();
    }

    private void back(Socket behind, Socket client, AtomicBoolean lost) {
        byte[] buffer = new byte[1 << 16];
        try {
            InputStream in = behind.getInputStream();
            OutputStream out = client.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (lost.get() || fault == Fault.REPLY_LOST && changed.getAsBoolean()) {
                    client.close();
                    return;
                }
                out.write(buffer, 0, count);
            }
            client.shutdownOutput();
        } catch (IOException cut) {
            // As networks do.
        }
    }

    /** The port is shut once nobody waits at it any more: until then a last client could still come through. */
    @Override
    public void close() throws IOException {
        server.close();
        try {
            accepting.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
