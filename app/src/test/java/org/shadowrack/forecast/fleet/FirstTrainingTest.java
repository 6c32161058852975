package org.shadowrack.forecast.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.forecast.FanSite;
import org.shadowrack.forecast.Forecasting;
import org.shadowrack.forecast.Forecasting.Comparison;
import org.shadowrack.forecast.Forecasting.Curves;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.forecast.Forecasting.Provenance;
import org.shadowrack.forecast.Forecasting.Trained;
import org.shadowrack.model.outcome.Outcome;

/** Breaks when the first model of a site, which few failures taught, keeps no curves, or can never be bettered. */
class FirstTrainingTest {
    private static final int HOSTS = 6;
    private static final Instant NOW = FanSite.START.plus(Duration.ofDays(16));

    @TempDir
    private Path folder;

    @Test
    void fewFailuresStillGiveCurvesAndWhatIsNotKnownOfTwoModelsIsSaid() {
        try (FanSite site = new FanSite(folder.resolve("history"), HOSTS)) {
            site.run(FanSite.START, NOW, FanSite.failures(12, HOSTS, FanSite.START.plus(Duration.ofDays(4)),
                    Duration.ofHours(20)), Map.of());
            FleetForecasting forecasting = new FleetForecasting(folder.resolve("models"));
            ModelCard first = train(forecasting, site, NOW).models().getFirst();
            Curves curves = forecasting.curves(first.name()).orElseThrow();
            assertThat(curves.precisionRecall()).isNotEmpty();
            assertThat(curves.reliability()).isNotEmpty();
            assertThat(first.inUse()).isTrue();

            ModelCard second = train(forecasting, site, NOW).models().getFirst();
            assertThat(second.inUse()).isFalse();
            assertThat(second.provenance().why()).isNotBlank();
            Outcome<Comparison> compared = forecasting.compare(site.history(), site.topology(), second.name(),
                    first.name(), NOW);
            assertThat(compared).isInstanceOfSatisfying(Outcome.Failed.class,
                    failed -> assertThat(failed.problem().message()).contains("nothing has failed since"));
        }
    }

    /** Breaks when a training that nobody looks at puts a model into use that a simple rule equals. */
    @Test
    void byItselfNothingIsPutIntoUseThatDoesNotBeatTheRule() {
        try (FanSite site = new FanSite(folder.resolve("history"), HOSTS)) {
            site.run(FanSite.START, NOW, FanSite.failures(12, HOSTS, FanSite.START.plus(Duration.ofDays(4)),
                    Duration.ofHours(20)), Map.of());
            FleetForecasting forecasting = new FleetForecasting(folder.resolve("models"));
            ModelCard card = FanSite
                    .value(forecasting.retrain(site.history(), site.topology(), NOW, share -> {}, () -> false)).models()
                    .getFirst();
            assertThat(card.metrics()).containsEntry("championBeaten", 0.0);
            assertThat(card.inUse()).isFalse();
            assertThat(card.provenance().status()).isEqualTo(Provenance.CANDIDATE);
            assertThat(card.provenance().why()).contains("does as well");
        }
    }

    private static Trained train(Forecasting forecasting, FanSite site, Instant now) {
        return FanSite.value(forecasting.train(site.history(), site.topology(), now, share -> {}, () -> false));
    }
}
