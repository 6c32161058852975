package org.shadowrack.config.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.shadowrack.config.ForecastSettings;

/** Reads what a site file says of its forecasters. */
final class ForecastReader {
    private static final double MOST_CONTROLS = 0.5;

    private ForecastReader() {}

    static ForecastSettings read(Node node) {
        Fields fields = Fields.of(node, Set.of("retrain", "recalibrate", "controls", "criticalControls", "limits"));
        ForecastSettings usual = ForecastSettings.DEFAULT;
        return new ForecastSettings(fields.duration("retrain").orElse(null),
                fields.duration("recalibrate").orElse(null),
                fields.value("controls", "a share from 0 to 0.5", ForecastReader::share).orElse(usual.controlShare()),
                fields.value("criticalControls", "true or false", SettingsReader::truth)
                        .orElse(usual.criticalControls()),
                fields.node("limits").map(ForecastReader::limits).orElse(usual.limits()));
    }

    private static double share(String text) {
        double share = Double.parseDouble(text);
        if (share >= 0 && share <= MOST_CONTROLS) {
            return share;
        }
        throw new IllegalArgumentException("outside 0 to 0.5");
    }

    private static Map<String, Double> limits(Node node) {
        Map<String, Double> limits = new LinkedHashMap<>();
        Fields.mapping(node).values().forEach((metric, value) -> limits.put(metric,
                Fields.converted(value, "a number", ForecastReader::finite)));
        return limits;
    }

    private static double finite(String text) {
        double number = Double.parseDouble(text);
        if (Double.isFinite(number)) {
            return number;
        }
        throw new IllegalArgumentException("not finite");
    }
}
