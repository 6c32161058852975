package org.shadowrack.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shadowrack.history.History;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.operations.Operations.Consequence;

/**
 * Records what was forecast as a series of its own beside the readings, so that a threshold can be judged on what the
 * models really said before the outcome was known.
 */
final class ForecastLog {
    /** The series' metric; learners leave metrics with this prefix out. */
    static final String METRIC = "forecast_failure_24h";

    private static final Duration LOOK_BACK = Duration.ofDays(60);

    private final History history;

    ForecastLog(History history) {
        this.history = history;
    }

    void record(Map<ComponentId, Forecast> forecasts) {
        List<Reading> readings = new ArrayList<>(forecasts.size());
        for (Forecast forecast : forecasts.values()) {
            if (forecast instanceof Predicted predicted) {
                readings.add(new Reading(predicted.component(), METRIC, predicted.at(), predicted.within(Horizon.H24),
                        "1", ""));
            }
        }
        history.append(readings);
    }

    Consequence consequence(Topology topology, String kind, double threshold, Instant now) {
        return new Consequence(0, 0, 0, 0, topology.components().size() * threshold + kind.length()
                + history.events(now.minus(LOOK_BACK), now).size());
    }
}
