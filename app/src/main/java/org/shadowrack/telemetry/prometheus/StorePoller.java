package org.shadowrack.telemetry.prometheus;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.shadowrack.config.MetricSource;
import org.shadowrack.config.MetricSource.Mapping;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.telemetry.Collector.Sink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one store step by step: every instant is a multiple of the source's step, so that what is read twice is the same
 * reading. Long ranges are read in portions, which are halved while the store finds them too large. Thread-safe.
 */
final class StorePoller {
    private static final Logger LOG = LoggerFactory.getLogger(StorePoller.class);
    /** Prometheus answers at most 11,000 points a series. */
    private static final long MOST_POINTS = 5_000;
    /** A poll catches up so many steps at most; what is older is for a back-fill. */
    private static final long MOST_CAUGHT_UP = 60;

    private final MetricSource source;
    private final MetricStore store;
    private final InstantSource clock;
    private final long step;
    private long points = MOST_POINTS;
    /** The last instant that was read, in steps since 1970. */
    private long read = Long.MIN_VALUE;

    StorePoller(MetricSource source, MetricStore store, InstantSource clock) {
        this.source = source;
        this.store = store;
        this.clock = clock;
        this.step = Math.max(1, source.step().toSeconds());
    }

    private long now() {
        return Math.floorDiv(clock.instant().getEpochSecond(), step);
    }

    /** What came since the last poll; at first the newest step alone. */
    synchronized List<Observation> poll() {
        long now = now();
        long from = Math.max(read == Long.MIN_VALUE ? now : read + 1, now - MOST_CAUGHT_UP);
        if (from > now) {
            return List.of();
        }
        List<Observation> observations = new ArrayList<>();
        Outcome<Outcome.Done> outcome = all(from, now, observations::addAll);
        if (outcome instanceof Outcome.Failed<?>(Problem problem)) {
            observations.add(new Observation.Unreachable(source.name(), clock.instant(), problem.line()));
        } else {
            read = now;
        }
        return observations;
    }

    /** Hands all readings since an instant to {@code sink}, a portion at a time; answers how many. */
    synchronized long backfill(Instant since, Sink sink) {
        long[] count = {0};
        Outcome<Outcome.Done> outcome = all(Math.ceilDiv(since.getEpochSecond(), step), now(), observations -> {
            List<Observation.Reading> readings = observations.stream().filter(Observation.Reading.class::isInstance)
                    .map(Observation.Reading.class::cast).toList();
            if (!readings.isEmpty()) {
                sink.accept(readings);
            }
            count[0] += readings.size();
        });
        if (outcome instanceof Outcome.Failed<?>(Problem problem)) {
            LOG.warn("{}", problem.line());
        }
        return count[0];
    }

    private Outcome<Outcome.Done> all(long from, long to, Consumer<List<Observation>> sink) {
        Outcome<Outcome.Done> outcome = Outcome.done();
        for (Mapping mapping : source.metrics()) {
            outcome = outcome.then(done -> portions(mapping, from, to, sink));
        }
        return outcome;
    }

    private Outcome<Outcome.Done> portions(Mapping mapping, long from, long to, Consumer<List<Observation>> sink) {
        SeriesMapping series = new SeriesMapping(source, mapping);
        for (long start = from; start <= to;) {
            long end = Math.min(to, start + points - 1);
            switch (store.range(mapping.query(), start * step, end * step, step)) {
                case MetricStore.Range.Found(var found) -> {
                    sink.accept(series.observations(found, Instant.ofEpochSecond(end * step)));
                    start = end + 1;
                }
                case MetricStore.Range.TooLarge(Problem problem) -> {
                    if (end == start) {
                        return Outcome.failed(problem);
                    }
                    points = Math.max(1, (end - start + 1) / 2);
                }
                case MetricStore.Range.Refused(Problem problem) -> {
                    return Outcome.failed(problem);
                }
            }
        }
        return Outcome.done();
    }

    void close() {
        store.close();
    }
}
