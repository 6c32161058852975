package org.shadowrack.forecast.deviation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.shadowrack.history.History;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Topology;
import org.shadowrack.training.data.ReadingCollector;
import org.shadowrack.training.data.Telemetry;

/**
 * The deviations of every component, followed round by round: of each life the first window, against which it is judged, and the
 * last. So a round reads only what is new in the history. One thread.
 */
public final class RecentDeviations {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    /** A row is valid a little longer than the hour to the next. */
    private static final Duration HOLD = Duration.ofHours(3);

    private final long window;
    private final Deviations deviations;
    private final Map<ComponentId, Life> lives = new TreeMap<>();

    /** From {@code start} on, keeping windows of this length; metrics for which {@code left} says so are left out. */
    public RecentDeviations(Instant start, Duration window, Predicate<String> left) {
        this.window = window.toMillis();
        this.deviations = new Deviations(start, left);
    }

    /** One row an hour is kept, of those the deviations give. */
    public static boolean isKept(DeviationRow row) {
        return row.epochMilli() % HOUR == 0;
    }

    /** Goes on to {@code now}. */
    public void advance(History history, Topology topology, Lifespans lifespans, Instant now) {
        deviations.advance(history, topology, now, row -> {
            if (isKept(row)) {
                add(row, lifespans.began(row.component().id()).toEpochMilli());
            }
        });
        lives.keySet().retainAll(topology.components().keySet());
    }

    private void add(DeviationRow row, long began) {
        if (row.epochMilli() <= began) {
            return;
        }
        Life life = lives.get(row.component().id());
        if (life == null || life.began != began) {
            life = new Life(began);
            lives.put(row.component().id(), life);
        }
        life.add(row, window);
    }

    /** As series for those components that are asked for. */
    public Telemetry telemetry(Predicate<Component> asked) {
        ReadingCollector readings = new ReadingCollector();
        lives.values().forEach(life -> life.rows().filter(row -> asked.test(row.component()))
                .forEach(row -> DeviationSeries.add(row, readings)));
        return readings.build(HOLD);
    }

    /** The newest row of each component. */
    public List<DeviationRow> newest() {
        List<DeviationRow> rows = new ArrayList<>();
        lives.values().forEach(life -> rows.add(life.newest()));
        return rows;
    }

    private static final class Life {
        private final long began;
        private final List<DeviationRow> first = new ArrayList<>();
        private final Deque<DeviationRow> last = new ArrayDeque<>();

        Life(long began) {
            this.began = began;
        }

        void add(DeviationRow row, long window) {
            if (first.isEmpty() || row.epochMilli() - first.getFirst().epochMilli() <= window) {
                first.add(row);
                return;
            }
            last.add(row);
            while (row.epochMilli() - last.getFirst().epochMilli() > window) {
                last.removeFirst();
            }
        }

        DeviationRow newest() {
            return last.isEmpty() ? first.getLast() : last.getLast();
        }

        java.util.stream.Stream<DeviationRow> rows() {
            return java.util.stream.Stream.concat(first.stream(), last.stream());
        }
    }
}
