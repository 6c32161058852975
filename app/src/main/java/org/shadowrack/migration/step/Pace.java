package org.shadowrack.migration.step;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/**
 * How waiting is done, so that tests need not.
 *
 * @param sleeper waits between attempts
 * @param nanoTime measures what operators wait for, in real time whatever the site's clock says
 * @param guard bounds a driver's call
 */
public record Pace(Sleeper sleeper, LongSupplier nanoTime, Guard guard) {
    /** Real waiting; a call that takes too long goes on by itself on its virtual thread, and its fate is unknown. */
    public static Pace real() {
        return new Pace(duration -> Thread.sleep(duration), System::nanoTime, Pace::bounded);
    }

    /** Waits. */
    @FunctionalInterface
    public interface Sleeper {
        /** Returns after {@code duration}, or throws when the thread is to end. */
        void sleep(Duration duration) throws InterruptedException;
    }

    /** Bounds calls. */
    @FunctionalInterface
    public interface Guard {
        /**
         * The call's answer, or a problem when it threw or took longer than {@code limit}; {@code beat} is called now and
         * then meanwhile, and what it throws ends the waiting.
         */
        Outcome<Object> call(Callable<Object> call, Duration limit, Runnable beat);
    }

    private static Outcome<Object> bounded(Callable<Object> call, Duration limit, Runnable beat) {
        FutureTask<Object> task = new FutureTask<>(call);
        Thread thread = Thread.ofVirtual().start(task);
        try {
            return Outcome.ok(answer(task, limit, beat));
        } catch (TimeoutException e) {
            thread.interrupt();
            return late(task, limit);
        } catch (ExecutionException e) {
            return noAnswer("the driver ended with " + e.getCause());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return noAnswer("interrupted while it waited");
        }
    }

    private static Object answer(FutureTask<Object> task, Duration limit, Runnable beat)
            throws InterruptedException, ExecutionException, TimeoutException {
        long until = System.nanoTime() + limit.toNanos();
        while (true) {
            long left = until - System.nanoTime();
            try {
                return task.get(Math.min(left, BEAT.toNanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (left <= BEAT.toNanos()) {
                    throw e;
                }
                beat.run();
            }
        }
    }

    /** What is done next must not meet the late effect of this call, so a call that was interrupted is given time to end. */
    private static Outcome<Object> late(FutureTask<Object> task, Duration limit) {
        try {
            return Outcome.ok(task.get(GRACE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return noAnswer("no answer within " + limit + ", and it can't be stopped");
        } catch (ExecutionException e) {
            return noAnswer("no answer within " + limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return noAnswer("interrupted while it waited");
        }
    }

    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static Outcome<Object> noAnswer(String what) {
        return Outcome.failed(Problem.unreachable(what, "Calling a driver", "Ask the system what is true"));
    }
}
