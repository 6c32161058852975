package org.shadowrack.forecast.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.forecast.FanSite;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.forecast.Forecasting.Provenance;
import org.shadowrack.forecast.Forecasting.Trained;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.ComponentId;

/** A site whose warnings came true while its model was learnt, and then no longer did. */
class RecalibrationTest {
    private static final int HOSTS = 24;
    private static final Instant TRAINED = FanSite.START.plus(Duration.ofDays(16));
    private static final Instant NOW = TRAINED.plus(Duration.ofDays(12));

    @TempDir
    private Path folder;

    private static Trained recalibrate(FleetForecasting forecasting, FanSite site, Instant now) {
        return FanSite.value(forecasting.recalibrate(site.history(), site.topology(), now, share -> {}, () -> false));
    }

    /** Breaks when a correction is not a version of its own, forgets how old its trees are, or can't be taken back. */
    @Test
    void whatWarningsHaveComeToMeanIsAVersionThatCanBeTakenBack() {
        try (FanSite site = new FanSite(folder.resolve("history"), HOSTS)) {
            site.run(FanSite.START, TRAINED, FanSite.failures(30, HOSTS, FanSite.START.plus(Duration.ofDays(3)),
                    Duration.ofHours(10)), Map.of());
            FleetForecasting forecasting = new FleetForecasting(folder.resolve("models"));
            ModelCard first = FanSite.value(forecasting.train(site.history(), site.topology(), TRAINED, share -> {},
                    () -> false)).models().getFirst();

            Trained early = recalibrate(forecasting, site, TRAINED);
            assertThat(early.models()).allSatisfy(card -> assertThat(card.inUse()).isFalse());
            assertThat(early.models().size() + early.skipped().size()).isEqualTo(1);

            Map<ComponentId, Instant> warned = later(60, 1, 2, 3);
            warned.put(FanSite.fan(HOSTS - 1, 3), NOW.plus(Duration.ofHours(2)));
            site.run(TRAINED, NOW, later(60, 4), warned);
            ModelCard corrected = recalibrate(forecasting, site, NOW).models().getFirst();
            assertThat(corrected.inUse()).as(corrected.provenance().why()).isTrue();
            assertThat(corrected.name()).isNotEqualTo(first.name()).startsWith("fleet-");
            assertThat(corrected.trainedAt()).isEqualTo(first.trainedAt());
            assertThat(corrected.provenance().recalibratedAt()).isEqualTo(NOW);
            assertThat(corrected.provenance().why()).contains(first.name() + " corrected by", "lowered");
            assertThat(new FleetForecasting(folder.resolve("models")).models().getFirst().provenance()
                    .recalibratedAt()).isEqualTo(NOW);

            double said = highest(forecasting, site);
            FanSite.value(forecasting.revert("fleet"));
            assertThat(forecasting.models()).filteredOn(ModelCard::inUse).extracting(ModelCard::name)
                    .containsExactly(first.name());
            assertThat(said).isLessThan(highest(forecasting, site));
            assertThat(forecasting.models()).filteredOn(card -> card.name().equals(corrected.name()))
                    .extracting(card -> card.provenance().status()).isEqualTo(List.of(Provenance.RETIRED));
        }
    }

    /** Of so many fans those whose number leaves one of these rests of four; a new one each four hours. */
    private static Map<ComponentId, Instant> later(int count, int... rests) {
        Map<ComponentId, Instant> chosen = new HashMap<>();
        int number = 0;
        for (Map.Entry<ComponentId, Instant> one : FanSite
                .failures(count, HOSTS, TRAINED.plus(Duration.ofHours(40)), Duration.ofHours(4)).entrySet()) {
            int rest = number++ % 4;
            if (java.util.Arrays.stream(rests).anyMatch(wanted -> wanted % 4 == rest)) {
                chosen.put(one.getKey(), one.getValue());
            }
        }
        return chosen;
    }

    private static double highest(FleetForecasting forecasting, FanSite site) {
        return forecasting.forecast(site.history(), site.topology(), NOW).values().stream()
                .filter(Predicted.class::isInstance).map(Predicted.class::cast)
                .mapToDouble(predicted -> predicted.within(Horizon.H24)).max().orElseThrow();
    }

    @Test
    void ofASiteWithoutModelsNothingIsCorrected() {
        try (FanSite site = new FanSite(folder.resolve("history"), 2)) {
            Trained done = recalibrate(new FleetForecasting(folder.resolve("models")), site, NOW);
            assertThat(done.models()).isEmpty();
            assertThat(done.skipped()).isEmpty();
        }
    }
}
