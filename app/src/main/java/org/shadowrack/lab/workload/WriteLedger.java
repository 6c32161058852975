package org.shadowrack.lab.workload;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a workload's client knows: each write that was acknowledged to it. Guarded by its workload. */
final class WriteLedger {
    private final long[] acknowledgedSequence = new long[DataCopy.KEYS];
    private final int[] acknowledgedBytes = new int[DataCopy.KEYS];
    private long acknowledged;
    private long failed;
    private long lastAcknowledgedNanos = System.nanoTime();
    private long longestGapNanos;

    WriteLedger() {
        Arrays.fill(acknowledgedSequence, -1);
    }

    void acknowledged(int key, long sequence, int bytes) {
        long now = System.nanoTime();
        longestGapNanos = Math.max(longestGapNanos, now - lastAcknowledgedNanos);
        lastAcknowledgedNanos = now;
        acknowledgedSequence[key] = sequence;
        acknowledgedBytes[key] = bytes;
        acknowledged++;
    }

    void failed() {
        failed++;
    }

    /** Compares the last acknowledged write of every key with what {@code active} holds; no active copy holds nothing. */
    Account account(@Nullable DataCopy active) {
        long lost = 0;
        long bytesLost = 0;
        for (int key = 0; key < DataCopy.KEYS; key++) {
            if (acknowledgedSequence[key] >= 0
                    && (active == null || active.sequence(key) < acknowledgedSequence[key])) {
                lost++;
                bytesLost += acknowledgedBytes[key];
            }
        }
        return new Account(acknowledged, lost, failed, longestGapNanos / 1_000_000, bytesLost);
    }

    /** The account; {@code lost} counts keys whose last acknowledged write is gone. */
    record Account(long acknowledged, long lost, long failedWrites, long longestGapMillis, long bytesLost) {}
}
