package org.shadowrack.forecast.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.config.SiteSettings.Restraint;
import org.shadowrack.decision.AdvicePolicies;
import org.shadowrack.decision.AdvicePolicy.Situation;
import org.shadowrack.forecast.FanSite;
import org.shadowrack.forecast.deviation.DeviationRow;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Abstained;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;

/**
 * Breaks when a component that leaves its past and its peers is not told before anything has failed, when a calm one is, or when
 * an anomaly alone moves a workload.
 */
class ColdStartTest {
    private static final ComponentId ODD = FanSite.fan(2, 1);
    private static final Instant NOW = FanSite.START.plus(Duration.ofDays(6));

    @TempDir
    private Path folder;

    @Test
    void whatDepartsIsAnAnomalyOfItsMetricAndMovesNothing() {
        try (FanSite site = new FanSite(folder.resolve("history"), 5)) {
            site.run(FanSite.START, NOW, Map.of(), Map.of(ODD, NOW.plus(Duration.ofHours(6))));
            Map<ComponentId, Forecast> forecasts = new FleetForecasting(folder.resolve("models"))
                    .forecast(site.history(), site.topology(), NOW);
            assertThat(forecasts).hasSize(20).allSatisfy((id, forecast) -> assertThat(forecast)
                    .isInstanceOfSatisfying(Abstained.class, silent -> {
                        assertThat(silent.reason()).startsWith("no model yet");
                        assertThat(silent.anomaly() != null).isEqualTo(id.equals(ODD));
                    }));
            assertThat(((Abstained) java.util.Objects.requireNonNull(forecasts.get(ODD))).anomaly())
                    .satisfies(anomaly -> {
                        assertThat(anomaly.metric()).isEqualTo("vibration");
                        assertThat(anomaly.spreads()).isGreaterThan(6);
                        assertThat(anomaly.lasting()).isBetween(Duration.ofHours(3), Duration.ofHours(40));
                    });
            List<Advice> advice = AdvicePolicies.thresholds(eager()).advise(new Situation(NOW, site.topology(),
                    forecasts, java.util.Set.of(), List.of(), 0, Map.of()));
            assertThat(advice).hasSize(5).allMatch(Advice.Hold.class::isInstance);
        }
    }

    @Test
    void withoutADayOfHistoryNothingIsCalledUsual() {
        try (FanSite site = new FanSite(folder.resolve("history"), 2)) {
            Instant early = FanSite.START.plus(Duration.ofHours(10));
            site.run(FanSite.START, early, Map.of(), Map.of());
            assertThat(new FleetForecasting(folder.resolve("models")).forecast(site.history(), site.topology(), early)
                    .values()).isNotEmpty().allSatisfy(forecast -> assertThat(((Abstained) forecast).reason())
                            .contains("too short a history"));
        }
    }

    /** A model that abstains leaves the anomaly; one that speaks does not need it; an old departure is none. */
    @Test
    void whereAModelAbstainsTheAnomalyIsKept() {
        try (FanSite site = new FanSite(folder.resolve("history"), 3)) {
            Component odd = site.topology().component(ODD).orElseThrow();
            DeviationRow row = new DeviationRow(odd, NOW.toEpochMilli(), "vibration", 5, 9, 0, 0);
            Forecast silent = new Abstained(ODD, NOW, "outside");
            Forecast told = new Predicted(ODD, NOW, Map.of(), null, List.of(), "fan-1");
            assertThat(Unusual.marked(Map.of(ODD, silent), List.of(row), NOW).get(ODD))
                    .isEqualTo(new Abstained(ODD, NOW,
                            "outside", new Forecast.Anomaly("vibration", 9, Duration.ofHours(5))));
            assertThat(Unusual.marked(Map.of(ODD, told), List.of(row), NOW)).containsEntry(ODD, told);
            assertThat(Unusual.marked(Map.of(ODD, silent), List.of(row), NOW.plus(Duration.ofHours(4))))
                    .containsEntry(ODD, silent);
        }
    }

    private static PolicySettings eager() {
        return new PolicySettings(Map.of("default", 0.001), Map.of("default", 0.001), 0.5, Duration.ZERO, 100,
                Mode.AUTOMATIC, Duration.ofHours(1),
                new Restraint(1, 1, Duration.ofHours(1), Map.of(), 1, 1000));
    }
}
