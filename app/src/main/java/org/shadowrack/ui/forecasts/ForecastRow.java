package org.shadowrack.ui.forecasts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Abstained;
import org.shadowrack.model.forecast.Forecast.Anomaly;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.Component;
import org.shadowrack.ui.kit.Anomalies;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Lives;

/**
 * One line of the table.
 *
 * @param component whose forecast
 * @param forecast predicted or abstained
 * @param threshold in force for its kind, 0 to 1
 */
record ForecastRow(Component component, Forecast forecast, double threshold) {
    private static final int FACTORS = 3;

    /** The probability within a day; below 0 for an abstention, so that those sort last, what is unusual before the rest. */
    double risk() {
        return switch (forecast) {
            case Predicted predicted -> predicted.within(Horizon.H24);
            case Abstained abstained -> abstained.anomaly() == null ? -1 : -0.5;
        };
    }

    /** What is unusual where no model tells. */
    Optional<Anomaly> anomaly() {
        return forecast instanceof Abstained abstained ? Optional.ofNullable(abstained.anomaly()) : Optional.empty();
    }

    boolean abstained() {
        return forecast instanceof Abstained;
    }

    /** Whether it has reached the threshold in force. */
    boolean over() {
        return risk() >= threshold;
    }

    /** Whether it is far over its threshold, or nearly certain. */
    boolean critical() {
        return risk() >= Math.min(0.99, threshold + 0.2);
    }

    /** The expected life in hours; endless where the model says nothing. */
    double life() {
        return forecast instanceof Predicted predicted && predicted.remainingLife() != null
                ? predicted.remainingLife().expected().toHours()
                : Double.MAX_VALUE;
    }

    String lifeText() {
        return forecast instanceof Predicted predicted ? Lives.text(predicted.remainingLife()) : Formats.NONE;
    }

    /** The strongest factors, or the reason of the abstention. */
    String why() {
        return switch (forecast) {
            case Abstained abstained -> anomaly().map(unusual -> Anomalies.text(unusual) + "; ").orElse("")
                    + abstained.reason();
            case Predicted predicted -> predicted.factors().stream().limit(FACTORS)
                    .map(factor -> Formats.words(factor.feature()) + (factor.contribution() >= 0 ? " ▲" : " ▼"))
                    .collect(Collectors.joining(", "));
        };
    }

    String model() {
        return forecast instanceof Predicted predicted ? predicted.model() : Formats.NONE;
    }

    /** Whether every word of {@code filter} occurs in what the line shows. */
    boolean matches(String filter) {
        String text = (component.name() + " " + component.service() + " " + Formats.words(component.kind().name())
                + " " + why()).toLowerCase(Locale.ROOT);
        for (String word : filter.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

}
