package org.shadowrack.migration.drivers.contract;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Stands before a peer that speaks over UDP. What passes may be encrypted, so the peer's own state tells of a change. */
public final class FaultyDatagrams implements FaultyLine {
    private static final int LARGEST = 4096;
    private static final long LATE_NANOS = 40_000_000;

    private final DatagramSocket server;
    private final InetSocketAddress peer;
    private final BooleanSupplier changed;
    private final Map<SocketAddress, DatagramSocket> ways = new ConcurrentHashMap<>();
    private volatile Fault fault = Fault.NONE;

    /** Listens on a port of its own; once {@code changed} says so, replies are lost. */
    public FaultyDatagrams(InetSocketAddress peer, BooleanSupplier changed) throws IOException {
        this.peer = peer;
        this.changed = changed;
        this.server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::forth);
    }

    @Override
    public void fail(Fault newFault) {
        fault = newFault;
    }

    @Override
    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void forth() {
        try {
            while (true) {
                DatagramPacket packet = received(server);
                DatagramSocket way = ways.get(packet.getSocketAddress());
                if (way == null) {
                    way = opened(packet.getSocketAddress());
                }
                if (fault != Fault.SILENT) {
                    way.send(new DatagramPacket(packet.getData(), packet.getLength(), peer));
                }
            }
        } catch (IOException closed) {
            // The end.
        }
    }

    private DatagramSocket opened(SocketAddress client) throws IOException {
        DatagramSocket way = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        ways.put(client, way);
        Thread.ofVirtual().start(() -> back(way, client));
        return way;
    }

    private void back(DatagramSocket way, SocketAddress client) {
        try {
            while (true) {
                DatagramPacket packet = received(way);
                if (fault == Fault.SLOW) {
                    LockSupport.parkNanos(LATE_NANOS);
                }
                if (fault != Fault.REPLY_LOST || !changed.getAsBoolean()) {
                    server.send(new DatagramPacket(packet.getData(), packet.getLength(), client));
                }
            }
        } catch (IOException closed) {
            // The end.
        }
    }

    private static DatagramPacket received(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        socket.receive(packet);
        packet.setData(Arrays.copyOf(packet.getData(), packet.getLength()));
        return packet;
    }

    @Override
    public void close() {
        server.close();
        ways.values().forEach(DatagramSocket::close);
    }
}
