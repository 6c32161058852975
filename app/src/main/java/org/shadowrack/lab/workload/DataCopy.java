package org.shadowrack.lab.workload;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * One copy of a workload's data on one host: the last value of every key with the sequence number of its write. Guarded
 * by its workload.
 */
final class DataCopy {
    static final int KEYS = 512;

    /** What a copy may do. */
    enum State {
        /** Takes writes. */
        ACTIVE,
        /** Follows another copy. */
        REPLICA,
        /** Refuses writes: a later epoch is known. */
        FENCED,
        /** Does nothing. */
        STOPPED
    }

    private final String host;
    private final byte[][] values = new byte[KEYS][];
    private final long[] sequences = new long[KEYS];
    private State state;
    private long epoch;
    private long sequence;

    /** An empty copy. */
    DataCopy(String host, State state, long epoch) {
        this.host = host;
        this.state = state;
        this.epoch = epoch;
        Arrays.fill(values, new byte[0]);
        Arrays.fill(sequences, -1);
    }

    String host() {
        return host;
    }

    State state() {
        return state;
    }

    void state(State next) {
        state = next;
    }

    long epoch() {
        return epoch;
    }

    void epoch(long newest) {
        epoch = Math.max(epoch, newest);
    }

    /** The newest write it holds. */
    long sequence() {
        return sequence;
    }

    long sequence(int key) {
        return sequences[key];
    }

    byte[] value(int key) {
        return values[key];
    }

    void put(int key, long writeSequence, byte[] value) {
        values[key] = value;
        sequences[key] = writeSequence;
        sequence = Math.max(sequence, writeSequence);
    }

    /** Takes over a key from the copy that it follows, also when its own is newer: the source is the truth. */
    void follow(DataCopy source, int key) {
        values[key] = source.values[key];
        sequences[key] = source.sequences[key];
        sequence = source.sequence;
    }

    boolean differs(DataCopy other, int key) {
        return sequences[key] != other.sequences[key];
    }

    long bytesDiffering(DataCopy source) {
        long bytes = 0;
        for (int key = 0; key < KEYS; key++) {
            if (differs(source, key)) {
                bytes += source.values[key].length;
            }
        }
        return bytes;
    }

    long bytes() {
        return Arrays.stream(values).mapToLong(value -> value.length).sum();
    }

    /** CRC-32C over keys, sequence numbers and values, as eight hexadecimal digits. */
    String checksum() {
        CRC32C crc = new CRC32C();
        ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
        for (int key = 0; key < KEYS; key++) {
            crc.update(number.clear().putLong(sequences[key]).flip());
            crc.update(values[key]);
        }
        return String.format("%08x", crc.getValue());
    }
}
