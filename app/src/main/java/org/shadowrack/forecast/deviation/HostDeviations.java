package org.shadowrack.forecast.deviation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.shadowrack.forecast.deviation.Deviations.Measured;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.telemetry.ComponentEvent;

/** The components of one host, which are each other's peers by kind and metric. One thread. */
final class HostDeviations {
    private final Map<GroupKey, Group> groups = new TreeMap<>();
    private final Map<ComponentId, PartDeviation> parts = new TreeMap<>();

    /** From the end of slot {@code done} to that of slot {@code until}. */
    void advance(long done, long until, List<Measured> points, List<ComponentEvent> renewals,
            Consumer<DeviationRow> sink) {
        groups.values().forEach(group -> group.load(done, until));
        for (Measured measured : points) {
            Component component = measured.component();
            parts.computeIfAbsent(component.id(), id -> new PartDeviation(component)).as(component);
            groups.computeIfAbsent(new GroupKey(component.kind(), measured.points().key().metric()), Group::new)
                    .put(component.id(), measured.points(), done, until);
        }
        List<ComponentEvent> inOrder = renewals.stream().sorted(Comparator.comparing(ComponentEvent::at)).toList();
        int next = 0;
        for (long slot = done + 1; slot <= until; slot++) {
            while (next < inOrder.size() && Grid.slot(inOrder.get(next).at().toEpochMilli()) <= slot) {
                renew(inOrder.get(next++).component());
            }
            step(slot, (int) (slot - done - 1), sink);
        }
    }

    private void renew(ComponentId component) {
        groups.values().forEach(group -> group.renew(component));
        PartDeviation part = parts.get(component);
        if (part != null) {
            part.renew();
        }
    }

    private void step(long slot, int place, Consumer<DeviationRow> sink) {
        groups.values().forEach(group -> group.step(place, parts));
        for (PartDeviation part : parts.values()) {
            if (part.close()) {
                sink.accept(part.row(Grid.end(slot)));
            }
        }
    }

    /** Components of one kind measured alike. */
    private record GroupKey(ComponentKind kind, String metric) implements Comparable<GroupKey> {
        @Override
        public int compareTo(GroupKey other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : metric.compareTo(other.metric);
        }
    }

    /** Series of one metric over components of one kind. */
    private static final class Group {
        private final GroupKey key;
        private final boolean counter;
        private final Map<ComponentId, SeriesDeviation> series = new TreeMap<>();
        private final Map<ComponentId, double[]> slots = new TreeMap<>();

        Group(GroupKey key) {
            this.key = key;
            this.counter = Grid.isCounter(key.metric);
        }

        void load(long done, long until) {
            slots.replaceAll((id, old) -> empty(done, until));
        }

        private static double[] empty(long done, long until) {
            double[] values = new double[(int) (until - done)];
            Arrays.fill(values, Double.NaN);
            return values;
        }

        void put(ComponentId id, org.shadowrack.history.History.Points points, long done, long until) {
            series.computeIfAbsent(id, any -> new SeriesDeviation(counter));
            double[] values = slots.computeIfAbsent(id, any -> empty(done, until));
            Grid.spread(points, done, values, counter);
        }

        void renew(ComponentId id) {
            SeriesDeviation one = series.get(id);
            if (one != null) {
                one.renew();
            }
        }

        void step(int place, Map<ComponentId, PartDeviation> parts) {
            series.forEach((id, one) -> one.read(slots.getOrDefault(id, new double[0])[place]));
            double[] values = series.values().stream().mapToDouble(SeriesDeviation::strayed)
                    .filter(value -> !Double.isNaN(value)).sorted().toArray();
            series.forEach((id, one) -> {
                PartDeviation part = parts.get(id);
                if (part != null) {
                    part.see(key.metric, one.value(),
                            one.deviation(Grid.medianWithout(values, one.strayed()), values.length == 2));
                }
            });
        }
    }
}
