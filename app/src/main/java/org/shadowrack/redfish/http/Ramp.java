package org.shadowrack.redfish.http;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets only so many handshakes happen at once, since hundreds together stall all of them for seconds. One that has
 * waited for long goes ahead, so that a few controllers that never finish theirs hold up nobody else. Thread-safe.
 */
public final class Ramp {
    private static final long PATIENCE_MILLIS = 3_000;

    private final Semaphore permits;

    /** A ramp for so many at once, at least 1. */
    public Ramp(int atOnce) {
        this.permits = new Semaphore(atOnce);
    }

    /** What is done under the ramp. */
    interface Handshake<T> {
        T shake() throws IOException;
    }

    <T> T in(Handshake<T> handshake) throws IOException {
        boolean held = acquired();
        try {
            return handshake.shake();
        } finally {
            if (held) {
                permits.release();
            }
        }
    }

    private boolean acquired() throws IOException {
        try {
            return permits.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted before the handshake", e);
        }
    }
}
