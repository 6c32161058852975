package org.shadowrack.redfish.survey;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.redfish.reading.MetricNames;
import org.shadowrack.redfish.reading.Rank;

/**
 * Gives each place of a service its series. Where several places of a component tell the same metric, the best ranked
 * keeps the plain name if it is alone in its rank, and the others are told apart by their own names. The outcome
 * depends on the service alone, not on when it is asked, so that a series keeps its name for years.
 */
final class SeriesNames {
    private SeriesNames() {}

    static Map<String, Series> of(List<Spot> spots) {
        Map<SeriesKey, List<Spot>> groups = spots.stream().collect(Collectors.groupingBy(
                spot -> new SeriesKey(spot.component(), spot.metric()), LinkedHashMap::new, Collectors.toList()));
        Set<SeriesKey> taken = new HashSet<>(groups.keySet());
        Map<String, Series> names = new LinkedHashMap<>();
        groups.values().forEach(group -> name(group, taken, names));
        return names;
    }

    private static void name(List<Spot> group, Set<SeriesKey> taken, Map<String, Series> names) {
        Rank best = group.stream().map(spot -> spot.measurement().rank()).min(Comparator.naturalOrder()).orElseThrow();
        boolean alone = group.stream().filter(spot -> spot.measurement().rank() == best).count() == 1;
        for (Spot spot : group) {
            boolean plain = alone && spot.measurement().rank() == best;
            String metric = plain ? spot.metric() : distinct(spot, taken);
            names.put(spot.key(), new Series(spot.component(), metric, spot.measurement().unit()));
        }
    }

    private static String distinct(Spot spot, Set<SeriesKey> taken) {
        String label = MetricNames.words(spot.measurement().label());
        String base = suffixed(spot.metric(), label);
        String metric = base;
        for (int n = 2; !taken.add(new SeriesKey(spot.component(), metric)); n++) {
            metric = base + "_" + n;
        }
        return metric;
    }

    /** A sensor called "Inlet Temperature" makes {@code temperature_inlet}, not {@code temperature_inlet_temperature}. */
    private static String suffixed(String metric, String label) {
        String rest = label.replaceAll("(^|_)(" + metric + "|temp|reading|sensor)(?=_|$)", "").replaceAll("^_", "");
        return rest.isEmpty() ? metric + (label.isEmpty() ? "" : "_" + label) : metric + "_" + rest;
    }
}
