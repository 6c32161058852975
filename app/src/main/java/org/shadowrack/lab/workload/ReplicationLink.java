package org.shadowrack.lab.workload;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Copies from one copy to another at a bounded rate, by one of three methods. Guarded by its workload. */
final class ReplicationLink {
    /** Bytes of a block of the block method: it copies whole neighbourhoods of keys. */
    private static final int BLOCK_KEYS = 16;

    /** How data is kept the same. */
    enum Method {
        CONTINUOUS, SNAPSHOT, BLOCK;

        static Method of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    private final Method method;
    private final DataCopy source;
    private final DataCopy target;
    private final @Nullable DataCopy frozen;
    private final Instant startedAt;
    private boolean caughtUpOnce;
    private long caughtUpNanos;

    ReplicationLink(Method method, DataCopy source, DataCopy target, Instant now) {
        this.method = method;
        this.source = source;
        this.target = target;
        this.startedAt = now;
        this.caughtUpNanos = System.nanoTime();
        this.frozen = method == Method.SNAPSHOT ? snapshot(source) : null;
    }

    private static DataCopy snapshot(DataCopy source) {
        DataCopy frozen = new DataCopy(source.host(), DataCopy.State.STOPPED, source.epoch());
        for (int key = 0; key < DataCopy.KEYS; key++) {
            frozen.follow(source, key);
        }
        return frozen;
    }

    private DataCopy truth() {
        return frozen == null ? source : frozen;
    }

    DataCopy source() {
        return source;
    }

    DataCopy target() {
        return target;
    }

    Method method() {
        return method;
    }

    /** Copies at most about {@code budget} bytes. */
    void copy(long budget) {
        long left = budget;
        for (int key = 0; key < DataCopy.KEYS && left > 0; key++) {
            if (target.differs(truth(), key)) {
                left -= method == Method.BLOCK ? copyBlock(key) : copyKey(key);
            }
        }
        if (target.bytesDiffering(truth()) == 0) {
            caughtUpOnce = true;
            caughtUpNanos = System.nanoTime();
        }
    }

    private long copyKey(int key) {
        target.follow(truth(), key);
        return truth().value(key).length;
    }

    private long copyBlock(int key) {
        int first = key / BLOCK_KEYS * BLOCK_KEYS;
        long copied = 0;
        for (int next = first; next < first + BLOCK_KEYS; next++) {
            copied += copyKey(next);
        }
        return copied;
    }

    /** In sync once it has caught up and has not fallen behind by more than a second since. */
    boolean inSync() {
        return caughtUpOnce && (method == Method.SNAPSHOT || lagSeconds() <= 1);
    }

    /** Real seconds since it last held everything; of a snapshot, since it was taken. */
    double lagSeconds() {
        return bytesLeft() == 0 && method != Method.SNAPSHOT ? 0 : (System.nanoTime() - caughtUpNanos) / 1e9;
    }

    long bytesLeft() {
        return target.bytesDiffering(truth());
    }

    @Nullable
    Instant snapshotAt() {
        return frozen == null ? null : startedAt;
    }
}
