package org.shadowrack.telemetry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Work under way, at most one a service; what ends late is handed out late. Not thread-safe. */
final class Pending<T> {
    private final Map<PolledService, Future<T>> running = new LinkedHashMap<>();

    /** Begins {@code work} for each of {@code services} that has none under way. */
    void start(List<PolledService> services, Function<PolledService, Future<T>> work) {
        services.forEach(service -> running.computeIfAbsent(service, work));
    }

    /** The results of what ends before {@code deadline} of {@link System#nanoTime}; the rest goes on. */
    List<T> ended(long deadline) {
        List<T> ended = new ArrayList<>();
        running.values().removeIf(work -> ended(work, deadline, ended));
        return ended;
    }

    private static <T> boolean ended(Future<T> work, long deadline, List<T> ended) {
        try {
            ended.add(work.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking a service ended in a defect", e.getCause());
        }
    }
}
