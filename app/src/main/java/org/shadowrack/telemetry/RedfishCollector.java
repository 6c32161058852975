package org.shadowrack.telemetry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.RedfishClients;

/** Collects over Redfish. Thread-safe. */
public final class RedfishCollector implements Collector {
    private final List<PolledService> services;
    private final Semaphore inFlight;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * A collector from {@code services}.
     *
     * @param clock dates what does not date itself
     * @param random spreads the waits after failures
     * @param limit services that are talked to at once, at least 1
     */
    public RedfishCollector(List<ServiceSettings> services, RedfishClients clients, InstantSource clock,
            RandomGenerator random, int limit) {
        this.services = services.stream().map(settings -> new PolledService(settings, clients, clock, random)).toList();
        this.inFlight = new Semaphore(Math.max(1, limit));
    }

    @Override
    public Round pollOnce() {
        long began = System.nanoTime();
        List<Observation> observations = new ArrayList<>();
        List<Component> changes = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        for (PolledService.Poll poll : onAll(PolledService::poll)) {
            observations.addAll(poll.observations());
            changes.addAll(poll.statusChanges());
            millis.add(poll.millis());
        }
        return new Round(observations, changes, services.size(), (System.nanoTime() - began) / 1e9, millis);
    }

    @Override
    public long backfill(Instant since, Sink sink) {
        return onAll(service -> service.ask(client -> client.backfill(since, sink::accept)).orElse(_ -> 0L)).stream()
                .mapToLong(Long::longValue).sum();
    }

    @Override
    public List<ComponentEvent> events(Instant since) {
        return onAll(service -> service.ask(client -> client.events(since)).orElse(_ -> List.of())).stream()
                .flatMap(List::stream).sorted(Comparator.comparing(ComponentEvent::at)).toList();
    }

    /** Does {@code work} for every service; the results in the services' order; none where the thread is interrupted. */
    private <T> List<T> onAll(Function<PolledService, T> work) {
        List<Callable<T>> tasks = new ArrayList<>();
        services.forEach(service -> tasks.add(() -> limited(service, work)));
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException("polling a service ended in a defect", e.getCause());
        }
    }

    private <T> T limited(PolledService service, Function<PolledService, T> work) throws InterruptedException {
        inFlight.acquire();
        try {
            return work.apply(service);
        } finally {
            inFlight.release();
        }
    }

    @Override
    public void close() {
        onAll(service -> {
            service.close();
            return service;
        });
        threads.close();
    }
}
