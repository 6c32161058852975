package org.shadowrack.history.embedded;

/**
 * How long the machine kept a thread waiting that was due: where others take its cores, a second of work takes longer than
 * a second. Four times the worst wait, as the writer may be kept waiting at each of its steps.
 */
final class Starvation implements AutoCloseable {
    private static final long BEAT_NANOS = 5_000_000;
    private final Thread thread = Thread.ofPlatform().daemon().start(this::beat);
    private volatile boolean stopped;
    private volatile long worst;

    private void beat() {
        while (!stopped) {
            long began = System.nanoTime();
            java.util.concurrent.locks.LockSupport.parkNanos(BEAT_NANOS);
            worst = Math.max(worst, System.nanoTime() - began - BEAT_NANOS);
        }
    }

    long nanos() {
        return 4 * worst;
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
