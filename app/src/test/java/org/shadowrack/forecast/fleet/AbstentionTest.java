package org.shadowrack.forecast.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shadowrack.forecast.deviation.Lifespans;
import org.shadowrack.forecast.shelf.KindModel;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Abstained;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.training.data.Telemetry;

/** Breaks when a forecast is made where nothing can be known, or withheld where something can. */
class AbstentionTest {
    private static final int NEVER = 10_000;
    private static final ComponentId FAN = new ComponentId("one/fan");
    private static final KindModel MODEL = Taught.fans(1);

    @Test
    void aSoundFanIsForecastLowAndADyingOneHigh() {
        assertThat(probability(forecast(Taught.oneFan(100, NEVER, true, 0), 99))).isLessThan(0.1);
        assertThat(probability(forecast(Taught.oneFan(100, 102, true, 0), 99))).isGreaterThan(0.5);
    }

    @Test
    void tooShortAHistory() {
        assertThat(reason(forecast(Taught.oneFan(20, NEVER, true, 0), 19))).contains("needed are 24 h");
    }

    @Test
    void aSensorThatFellSilent() {
        assertThat(reason(forecast(Taught.oneFan(100, NEVER, false, 0), 99))).contains("no present value of vibration");
    }

    @Test
    void aComponentThatFellSilent() {
        assertThat(reason(forecast(Taught.oneFan(100, NEVER, true, 0), 120))).contains("nothing has been read of it");
    }

    @Test
    void farOutsideTheTrainedRange() {
        assertThat(reason(forecast(Taught.oneFan(100, NEVER, true, 500), 99))).endsWith(KindScoring.OUTSIDE);
    }

    @Test
    void aComponentThatHasFailed() {
        Lifespans failed = new Lifespans(Map.of(), Set.of(FAN));
        assertThat(reason(forecast(Taught.oneFan(100, NEVER, true, 0), 99, failed))).contains("has failed");
    }

    private static Forecast forecast(Telemetry telemetry, int hour) {
        return forecast(telemetry, hour, new Lifespans(Map.of(), Set.of()));
    }

    private static Forecast forecast(Telemetry telemetry, int hour, Lifespans lifespans) {
        Map<ComponentId, Forecast> all = new KindScoring(MODEL, telemetry, lifespans,
                Instant.ofEpochMilli(Taught.millis(hour))).score();
        return java.util.Objects.requireNonNull(all.get(FAN));
    }

    private static double probability(Forecast forecast) {
        assertThat(forecast).isInstanceOf(Predicted.class);
        return ((Predicted) forecast).within(Horizon.H24);
    }

    private static String reason(Forecast forecast) {
        assertThat(forecast).isInstanceOf(Abstained.class);
        return ((Abstained) forecast).reason();
    }
}
