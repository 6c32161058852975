package org.shadowrack.ui.forecasts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shadowrack.ui.fleet.Fleet;

/** The table's lines from a snapshot. Pure. */
final class ForecastRows {
    private ForecastRows() {}

    /** A line for each forecast whose component is known, the most threatened first, abstentions last. */
    static List<ForecastRow> of(Fleet fleet, Map<String, Double> thresholds) {
        return fleet.snapshot().forecasts().values().stream()
                .map(forecast -> fleet.component(forecast.component())
                        .map(component -> new ForecastRow(component, forecast,
                                threshold(thresholds, component.kind().word())))
                        .orElse(null))
                .filter(Objects::nonNull).sorted(Comparator.comparingDouble(ForecastRow::risk).reversed()).toList();
    }

    /** The threshold in force for a kind. */
    static double threshold(Map<String, Double> thresholds, String kind) {
        return thresholds.getOrDefault(kind, thresholds.getOrDefault("default", 1.0));
    }
}
