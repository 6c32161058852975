package org.shadowrack.telemetry;

import java.time.Duration;
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
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.RedfishClients;

/**
 * Collects over Redfish. A round waits for the services as long as its patience lasts; what a slow one brings is told in
 * the round in which it comes, and until then it is not asked again. Thread-safe; rounds follow one another.
 */
public final class RedfishCollector implements Collector {
    /** As long as one request may take: in a round of a small site everyone answers or times out. */
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    private final List<PolledService> services;
    private final Lanes lanes;
    private final Duration patience;
    private final Pending<PolledService.Poll> polls = new Pending<>();
    private final Pending<List<ComponentEvent>> logs = new Pending<>();
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
        this(services, clients, clock, random, limit, USUAL_PATIENCE);
    }

    /**
     * A collector whose rounds wait no longer than this.
     *
     * @param patience of a round; shorter than the time between two of them, so that none is missed
     */
    public RedfishCollector(List<ServiceSettings> services, RedfishClients clients, InstantSource clock,
            RandomGenerator random, int limit, Duration patience) {
        this.services = services.stream().map(settings -> new PolledService(settings, clients, clock, random)).toList();
        this.lanes = new Lanes(limit);
        this.patience = patience;
    }

    @Override
    public synchronized Round pollOnce() {
        long began = System.nanoTime();
        polls.start(services, idle -> threads.submit(() -> limited(idle, PolledService::poll)));
        List<Observation> observations = new ArrayList<>();
        List<Component> changes = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        for (PolledService.Poll poll : polls.ended(began + patience.toNanos())) {
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
    public synchronized List<ComponentEvent> events(Instant since) {
        Duration wait = patience.compareTo(USUAL_PATIENCE) < 0 ? patience.dividedBy(3) : patience;
        long deadline = System.nanoTime() + wait.toNanos();
        logs.start(services, idle -> threads.submit(() -> limited(idle, service -> service.events(since))));
        return logs.ended(deadline).stream().flatMap(List::stream).sorted(Comparator.comparing(ComponentEvent::at))
                .toList();
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
        return lanes.in(service.suspect(), () -> work.apply(service));
    }

    @Override
    public void close() {
        services.forEach(service -> threads.execute(service::close));
        threads.close();
    }
}
