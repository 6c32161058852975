package org.shadowrack.training.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shadowrack.training.life.Life;
import org.shadowrack.training.plan.TrainingMonitor;

/**
 * Applies a function to every life on a bounded number of threads, and keeps the order. Each thread gets a function of its own,
 * which so may hold scratch memory.
 */
public final class LifeWorkers {

    private static final int CHUNK = 64;

    private final int threads;
    private final TrainingMonitor monitor;

    /** Workers on so many threads. */
    public LifeWorkers(int threads, TrainingMonitor monitor) {
        this.threads = threads;
        this.monitor = monitor;
    }

    /** The function's answers, in the order of the lives. */
    public <T> List<T> map(List<Life> lives, Supplier<Function<Life, T>> functions) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<List<T>>> stripes = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                stripes.add(pool.submit(() -> stripe(lives, first, functions.get())));
            }
            return interleaved(lives.size(), stripes.stream().map(LifeWorkers::answerOf).toList());
        }
    }

    /** Every so manieth chunk of the lives. */
    private <T> List<T> stripe(List<Life> lives, int first, Function<Life, T> function) {
        List<T> answers = new ArrayList<>();
        for (int from = first * CHUNK; from < lives.size(); from += threads * CHUNK) {
            monitor.checkpoint();
            lives.subList(from, Math.min(from + CHUNK, lives.size()))
                    .forEach(life -> answers.add(function.apply(life)));
        }
        return answers;
    }

    private <T> List<T> interleaved(int size, List<List<T>> stripes) {
        List<T> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int chunk = i / CHUNK;
            all.add(stripes.get(chunk % threads).get(chunk / threads * CHUNK + i % CHUNK));
        }
        return all;
    }

    private static <T> T answerOf(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
