package org.shadowrack.redfish.survey;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        Map<String, Series> names = new LinkedHashMap<>();
        Set<SeriesKey> taken = new HashSet<>();
        groups.forEach((key, group) -> foremost(group).ifPresent(spot -> {
            taken.add(key);
            names.put(spot.key(), named(spot, spot.metric()));
        }));
        spots.stream().filter(spot -> !names.containsKey(spot.key()))
                .sorted(Comparator.comparing(spot -> spot.measurement().rank()))
                .forEach(spot -> names.put(spot.key(), named(spot, distinct(spot, taken))));
        return names;
    }

    /** The one that keeps the plain name; a summary only gets it where it is free in the end. */
    private static Optional<Spot> foremost(List<Spot> group) {
        Rank best = group.stream().map(spot -> spot.measurement().rank()).min(Comparator.naturalOrder()).orElseThrow();
        List<Spot> bearers = group.stream().filter(spot -> spot.measurement().rank() == best).toList();
        return best == Rank.SUMMARY || bearers.size() > 1 ? Optional.empty() : Optional.of(bearers.getFirst());
    }

    private static Series named(Spot spot, String metric) {
        return new Series(spot.component(), metric, spot.measurement().unit());
    }

    private static String distinct(Spot spot, Set<SeriesKey> taken) {
        String rank = "_" + spot.measurement().rank().name().toLowerCase(Locale.ROOT);
        String base = spot.measurement().rank() == Rank.SUMMARY
                ? spot.metric()
                : suffixed(spot.metric(), MetricNames.words(spot.measurement().label()), rank);
        String metric = base;
        for (int n = 1; !taken.add(new SeriesKey(spot.component(), metric)); n++) {
            metric = n == 1 && !base.endsWith(rank) ? base + rank : base + "_" + (n + 1);
        }
        return metric;
    }

    /** A sensor called "Inlet Temperature" makes {@code temperature_inlet}, not {@code temperature_inlet_temperature}. */
    private static String suffixed(String metric, String label, String rank) {
        String rest = label.replaceAll("(^|_)(" + metric + "|temp|reading|sensor)(?=_|$)", "").replaceAll("^_", "");
        return metric + (rest.isEmpty() ? rank : "_" + rest);
    }
}
