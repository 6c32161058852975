package org.shadowrack.ui.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shadowrack.history.History;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.plot.Axis;
import org.shadowrack.ui.plot.Plot;
import org.shadowrack.ui.plot.Series;

/**
 * What there is to learn from: the span of the record, and the failures in it. Pure but for {@link #read}.
 *
 * @param from oldest reading
 * @param to newest
 * @param readings how many
 * @param failures instants by kind, in words
 */
record FailureRecord(Instant from, Instant to, long readings, Map<String, List<Instant>> failures) {
    /** Reads it from a history; blocks. */
    static FailureRecord read(History history, Topology topology, Instant now) {
        History.Stat stat = history.stat();
        Instant from = stat.oldest().orElse(now);
        Map<String, List<Instant>> failures = new TreeMap<>();
        for (ComponentEvent event : history.events(from, now)) {
            if (event.kind() == ComponentEvent.Kind.FAILURE) {
                String kind = topology.component(event.component())
                        .map(component -> Formats.words(component.kind().name())).orElse("other");
                failures.computeIfAbsent(kind, none -> new ArrayList<>()).add(event.at());
            }
        }
        return new FailureRecord(from, stat.newest().orElse(now), stat.readings(), failures);
    }

    long count() {
        return failures.values().stream().mapToLong(List::size).sum();
    }

    /** A dot a failure, a row a kind. */
    Plot plot(String time) {
        List<String> kinds = List.copyOf(failures.keySet());
        double[] x = new double[(int) count()];
        double[] y = new double[x.length];
        int next = 0;
        for (int row = 0; row < kinds.size(); row++) {
            for (Instant at : failures.getOrDefault(kinds.get(row), List.of())) {
                x[next] = at.toEpochMilli();
                y[next++] = row + 1.0;
            }
        }
        Axis rows = new Axis("", 0.5, kinds.size() + 0.5, value -> {
            int row = (int) Math.round(value) - 1;
            return value == Math.rint(value) && row >= 0 && row < kinds.size() ? shortened(kinds.get(row)) : "";
        });
        return new Plot(Axis.time(time, from, to), rows,
                List.of(new Series("failures", x, y, Series.Style.POINTS, "text")), List.of());
    }

    private static String shortened(String kind) {
        return kind.equals("power supply") ? "PSU" : kind;
    }
}
