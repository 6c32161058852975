package org.shadowrack.migration.engine.core;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One lane a migration: at most one thing is done with it at a time. Thread-safe. */
public final class Lanes {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final Executor executor;
    private final Map<String, Lane> running = new ConcurrentHashMap<>();
    private volatile boolean closing;

    Lanes(Executor executor) {
        this.executor = executor;
    }

    /** Takes the lane; false when something is being done already. */
    public boolean enter(String id) {
        return running.putIfAbsent(id, new Lane()) == null;
    }

    /** Leaves a lane that was entered for nothing. */
    public void leave(String id) {
        Optional.ofNullable(running.remove(id)).ifPresent(lane -> lane.left.countDown());
    }

    /**
     * Does the work in the lane that was entered, and leaves it. A cancellation that came too late for the work to see it is
     * not lost: {@code cancelledLate} is done in the lane before it is left.
     */
    public void run(String id, Runnable work, Runnable cancelledLate) {
        Lane lane = Objects.requireNonNull(running.get(id), "the lane is entered first");
        try {
            executor.execute(() -> carryOut(id, lane, work, cancelledLate));
        } catch (RejectedExecutionException closed) {
            leave(id);
            LOG.warn("Migration {} stays as it is: the console is closing", id);
        }
    }

    private void carryOut(String id, Lane lane, Runnable work, Runnable cancelledLate) {
        try {
            work.run();
            while (!leftUnlessCancelled(id, lane)) {
                cancelledLate.run();
            }
        } catch (RuntimeException e) {
            // The journal holds what was intended; the next round asks the systems and takes it up from there.
            LOG.error("Migration {} stopped where it was: {}", id, e.toString());
            throw e;
        } finally {
            // By now somebody else may have entered: theirs is not ours to leave.
            leave(id, lane);
        }
    }

    private void leave(String id, Lane lane) {
        if (running.remove(id, lane)) {
            lane.left.countDown();
        }
    }

    private boolean leftUnlessCancelled(String id, Lane lane) {
        synchronized (lane) {
            boolean late = lane.cancelled;
            lane.cancelled = false;
            if (!late) {
                leave(id, lane);
            }
            return !late;
        }
    }

    public boolean busy(String id) {
        return running.containsKey(id);
    }

    /** Asks what is being done to stop at the next safe point; false when nothing is being done any more. */
    public boolean cancel(String id) {
        Lane lane = running.get(id);
        if (lane == null) {
            return false;
        }
        synchronized (lane) {
            lane.cancelled = running.get(id) == lane;
            return lane.cancelled;
        }
    }

    public boolean cancelled(String id) {
        return Optional.ofNullable(running.get(id)).filter(lane -> lane.cancelled).isPresent();
    }

    /** From now on a phase ends at its next step, to be gone on with by the next console. */
    public void close() {
        closing = true;
    }

    public boolean closing() {
        return closing;
    }

    /** Waits until the lane is free; false when it still is not. */
    public boolean await(String id, Duration timeout) {
        Lane lane = running.get(id);
        try {
            return lane == null || lane.left.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static final class Lane {
        private final CountDownLatch left = new CountDownLatch(1);
        private volatile boolean cancelled;
    }
}
