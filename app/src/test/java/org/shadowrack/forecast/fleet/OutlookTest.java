package org.shadowrack.forecast.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.forecast.FanSite;
import org.shadowrack.history.History;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.model.forecast.Limit;
import org.shadowrack.model.forecast.Outlook;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.Observation.Reading;

/** Breaks when the time to a limit is not that of the trend in the history, or is told where nothing can be known. */
class OutlookTest {
    private static final ComponentId CPU = new ComponentId("h/cpu");
    private static final Instant NOW = FanSite.START.plus(Duration.ofDays(14));
    private static final Map<String, Limit> LIMITS = Map.of("temperature",
            new Limit(80, Limit.Source.SITE));

    @TempDir
    private Path folder;

    @Test
    void aSlowRiseReachesItsLimitWhenTheTrendDoes() {
        Outlook outlook = outlooks(0.1, Duration.ZERO).getFirst();
        assertThat(outlook.unit()).isEqualTo("Cel");
        assertThat(outlook.span()).isEqualTo(Duration.ofHours(72));
        Outlook.Crossing crossing = java.util.Objects.requireNonNull(outlook.crossing());
        // 40 °C and 0.1 °C an hour over 336 h: 73.6 °C now, 4 °C of which the day takes away and gives; 80 °C at noon in 30 to 55 h.
        assertThat(crossing.expected()).isBetween(Duration.ofHours(24), Duration.ofHours(60));
        assertThat(crossing.earliest()).isLessThanOrEqualTo(crossing.expected());
    }

    @Test
    void whatStaysLevelNeverDoes() {
        assertThat(outlooks(0, Duration.ZERO).getFirst().crossing()).isNull();
    }

    @Test
    void ofWhatFellSilentOrIsHardlyKnownNothingIsSaid() {
        assertThat(outlooks(0.1, Duration.ofHours(6))).isEmpty();
        assertThat(outlooks(0.1, Duration.ofDays(10))).isEmpty();
    }

    private List<Outlook> outlooks(double rise, Duration silent) {
        Path own = folder.resolve("h" + rise + silent.toHours());
        try (History history = FanSite.value(new EmbeddedHistories(Thread.ofPlatform().daemon().factory()).open(own))) {
            Random random = new Random(5);
            List<Reading> readings = new ArrayList<>();
            for (Instant at = FanSite.START; at.isBefore(NOW.minus(silent)); at = at.plus(Duration.ofMinutes(20))) {
                double hours = Duration.between(FanSite.START, at).toMinutes() / 60.0;
                readings.add(new Reading(CPU, "temperature", at, 40 + rise * hours
                        + 4 * Math.sin(2 * Math.PI * hours / 24) + 0.3 * random.nextGaussian(), "Cel", ""));
            }
            FanSite.value(history.append(readings));
            FanSite.value(history.flush());
            return new FleetForecasting(folder.resolve("models")).outlook(history, CPU, LIMITS, NOW);
        }
    }
}
