package org.shadowrack.telemetry.prometheus;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.shadowrack.config.MetricSource;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Tls;
import org.shadowrack.telemetry.Collector;

/** Collects from metric stores, one after the other. They know no events. Thread-safe. */
public final class PrometheusCollector implements Collector {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private final List<StorePoller> stores;

    /** A collector from {@code sources}; {@code clock} tells how far there is something to read. */
    public PrometheusCollector(List<MetricSource> sources, Tls tls, CredentialStore credentials, InstantSource clock) {
        this.stores = sources.stream()
                .map(source -> new StorePoller(source, new MetricStore(source, tls, credentials, TIMEOUT), clock))
                .toList();
    }

    @Override
    public Round pollOnce() {
        long began = System.nanoTime();
        List<Observation> observations = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        for (StorePoller store : stores) {
            long start = System.nanoTime();
            observations.addAll(store.poll());
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return new Round(observations, List.of(), stores.size(), (System.nanoTime() - began) / 1e9, millis);
    }

    @Override
    public long backfill(Instant since, Sink sink) {
        return stores.stream().mapToLong(store -> store.backfill(since, sink)).sum();
    }

    @Override
    public List<ComponentEvent> events(Instant since) {
        return List.of();
    }

    @Override
    public void close() {
        stores.forEach(StorePoller::close);
    }
}
