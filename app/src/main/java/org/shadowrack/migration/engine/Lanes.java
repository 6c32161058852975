package org.shadowrack.migration.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One lane a migration: at most one thing is done with it at a time. Thread-safe. */
final class Lanes {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final Executor executor;
    private final Map<String, CountDownLatch> running = new ConcurrentHashMap<>();
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();

    Lanes(Executor executor) {
        this.executor = executor;
    }

    /** Takes the lane; false when something is being done already. */
    boolean enter(String id) {
        return running.putIfAbsent(id, new CountDownLatch(1)) == null;
    }

    /** Leaves a lane that was entered for nothing. */
    void leave(String id) {
        cancelled.remove(id);
        Optional.ofNullable(running.remove(id)).ifPresent(CountDownLatch::countDown);
    }

    /** Does the work in the lane that was entered, and leaves it. */
    void run(String id, Runnable work) {
        executor.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                // The journal holds what was intended; recovery asks the systems and takes it up from there.
                LOG.error("Migration {} stopped where it was: {}", id, e.toString());
                throw e;
            } finally {
                leave(id);
            }
        });
    }

    boolean busy(String id) {
        return running.containsKey(id);
    }

    /** Asks what is being done to stop at the next safe point. */
    void cancel(String id) {
        if (busy(id)) {
            cancelled.add(id);
        }
    }

    boolean cancelled(String id) {
        return cancelled.contains(id);
    }

    /** Waits until the lane is free; false when it still is not. */
    boolean await(String id, Duration timeout) {
        CountDownLatch latch = running.get(id);
        try {
            return latch == null || latch.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
