package org.shadowrack.history.codec.column;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bits out of bytes, the highest first. Past the end it throws; a chunk that was changed must not read as zeros. */
public final class BitReader {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private final byte[] bytes;
    private final long bits;
    private long position;

    /** Of {@code bytes}, which must not change meanwhile. */
    public BitReader(byte[] bytes) {
        this.bytes = bytes;
        this.bits = (long) bytes.length * Byte.SIZE;
    }

    /** The next {@code count} bits, 1 to 64. */
    public long read(int count) {
        if (position + count > bits) {
            throw new IllegalArgumentException("a chunk of readings ends too early");
        }
        int index = (int) (position >>> 3);
        int offset = (int) (position & 7);
        position += count;
        long window = eight(index) << offset;
        if (offset + count > Long.SIZE) {
            window |= (bytes[index + 8] & 0xFFL) >>> (8 - offset);
        }
        return window >>> (Long.SIZE - count);
    }

    boolean bit() {
        return read(1) == 1;
    }

    private long eight(int index) {
        if (index + Long.BYTES <= bytes.length) {
            return (long) LONGS.get(bytes, index);
        }
        long eight = 0;
        for (int i = index; i < bytes.length; i++) {
            eight |= (bytes[i] & 0xFFL) << (56 - 8 * (i - index));
        }
        return eight;
    }
}
