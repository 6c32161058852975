package org.shadowrack.ui.site;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.shadowrack.history.History;
import org.shadowrack.history.Journal;
import org.shadowrack.history.Resolution;
import org.shadowrack.history.Retention;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.operations.Operations;

/** A history that answers plots with a walk that ends at the newest reading. */
final class RecordedHistory implements History {
    private final Map<SeriesKey, Reading> latest;

    RecordedHistory(Map<SeriesKey, Reading> latest) {
        this.latest = latest;
    }

    @Override
    public Points plot(SeriesKey key, Instant from, Instant to, int points) {
        long[] times = new long[points];
        double[] values = new double[points];
        Random random = new Random(key.hashCode());
        Reading newest = latest.get(key);
        double value = newest == null
                ? key.metric().equals(Operations.FORECAST_METRIC) ? 0.35 : 0
                : newest.value();
        long step = Duration.between(from, to).toMillis() / points;
        for (int i = points - 1; i >= 0; i--) {
            times[i] = to.toEpochMilli() - (points - 1 - i) * step;
            values[i] = value;
            value -= value * (random.nextGaussian() * 0.012 + (key.metric().equals("ripple") && i > 90 ? 0.02 : 0));
        }
        return new Points(key, newest == null ? "" : newest.unit(), times, values);
    }

    @Override
    public Points range(SeriesKey key, Instant from, Instant to) {
        return plot(key, from, to, 100);
    }

    @Override
    public Map<SeriesKey, Reading> latest() {
        return latest;
    }

    @Override
    public Outcome<Outcome.Done> append(List<Reading> readings) {
        throw notHere();
    }

    @Override
    public Outcome<Outcome.Done> flush() {
        throw notHere();
    }

    @Override
    public Outcome<Long> scan(Instant from, Instant to, Consumer<Points> sink) {
        latest.keySet().forEach(key -> sink.accept(plot(key, from, to, 20)));
        return Outcome.ok((long) latest.size());
    }

    @Override
    public Outcome<Outcome.Done> appendEvents(List<ComponentEvent> events) {
        throw notHere();
    }

    @Override
    public List<ComponentEvent> events(Instant from, Instant to) {
        List<ComponentEvent> failures = new ArrayList<>();
        int number = 0;
        for (SeriesKey key : latest.keySet()) {
            if (number++ % 61 == 0) {
                failures.add(new ComponentEvent(key.component(), SampleFleet.NOW.minus(Duration.ofHours(number % 960)),
                        ComponentEvent.Kind.FAILURE, "Part.1.0.Failed", "failed"));
            }
        }
        return failures;
    }

    @Override
    public Journal journal() {
        throw notHere();
    }

    @Override
    public Stat stat() {
        return latest.isEmpty()
                ? new Stat(0, 0, 0, 0, 0, Optional.empty(), Optional.empty())
                : new Stat(48_211_904L, latest.size(), 12, 0, 0, Optional.of(SampleFleet.NOW.minus(Duration.ofDays(
                        41))), Optional.of(SampleFleet.NOW));
    }

    @Override
    public Summary summary(SeriesKey key, Instant from, Instant to, Resolution resolution) {
        throw notHere();
    }

    @Override
    public Outcome<Removed> retain(Retention retention, Instant now) {
        throw notHere();
    }

    @Override
    public Outcome<Path> copyTo(Path folder) {
        throw notHere();
    }

    @Override
    public void close() {}

    private static UnsupportedOperationException notHere() {
        return new UnsupportedOperationException("screens only read plots");
    }
}
