package org.shadowrack.history.codec.column;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits into bytes, the highest first. Not thread-safe. */
public final class BitWriter {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private byte[] bytes;
    private int length;
    private long pending;
    private int free = Long.SIZE;

    /** Grows beyond what is expected. */
    public BitWriter(int expectedBytes) {
        bytes = new byte[Math.max(16, expectedBytes)];
    }

    /** Writes the lowest {@code count} bits of {@code value}, 1 to 64; the others must be zero where count is below 64. */
    public void write(long value, int count) {
        if (count <= free) {
            pending |= value << (free - count);
            free -= count;
            if (free == 0) {
                spill();
            }
            return;
        }
        int left = count - free;
        pending |= value >>> left;
        spill();
        pending = value << (Long.SIZE - left);
        free = Long.SIZE - left;
    }

    private void spill() {
        ensure(Long.BYTES);
        LONGS.set(bytes, length, pending);
        length += Long.BYTES;
        pending = 0;
        free = Long.SIZE;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** What was written, the last byte filled with zeros. Ends the writing. */
    public byte[] finish() {
        int rest = (Long.SIZE - free + 7) / 8;
        int end = length + rest;
        spill();
        return Arrays.copyOf(bytes, end);
    }
}
