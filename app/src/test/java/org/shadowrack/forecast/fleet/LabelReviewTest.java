package org.shadowrack.forecast.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.forecast.FanSite;
import org.shadowrack.forecast.label.LabelReview;
import org.shadowrack.forecast.label.LabelReviews;
import org.shadowrack.forecast.label.LabelReviews.Failure;
import org.shadowrack.forecast.label.Labels;
import org.shadowrack.model.forecast.Forecast.Abstained;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.training.data.Span;

/**
 * From a person's word to the labels of the next training. Breaks when a rejected failure is learned from, when its neighbourhood is
 * learned from as sound, when who and why are lost, or when an accepted one stays out.
 */
class LabelReviewTest {
    private static final ComponentId FAN = FanSite.fan(0, 1);
    private static final Instant FAILED = FanSite.START.plus(Duration.ofDays(2));
    private static final Instant NOW = FanSite.START.plus(Duration.ofDays(4));
    private static final Failure FAILURE = new Failure(FAN, FAILED);

    @TempDir
    private Path folder;

    @Test
    void aRejectedFailureStaysOnRecordAndOutOfTheNextTraining() {
        try (FanSite site = new FanSite(folder, 1)) {
            site.run(FanSite.START, NOW, Map.of(FAN, FAILED), Map.of());
            assertThat(data(site).failures().of(FAN.value())).containsExactly(FAILED.toEpochMilli());
            FanSite.value(new LabelReviews(site.history().journal()).put(review(true, "a technician pulled it")));

            LabelReviews kept = new LabelReviews(site.history().journal());
            assertThat(kept.all()).containsEntry(FAILURE, review(true, "a technician pulled it"));
            assertThat(site.history().events(Instant.EPOCH, NOW)).anyMatch(event -> event.at().equals(FAILED));
            assertThat(data(site).failures().of(FAN.value())).isEmpty();
            assertThat(data(site).failures().uncertain(FAN.value()))
                    .containsExactly(new Span(FAILED.toEpochMilli(), FAILED.toEpochMilli() + 1));

            FanSite.value(kept.put(review(false, "")));
            assertThat(data(site).failures().of(FAN.value())).containsExactly(FAILED.toEpochMilli());
        }
    }

    @Test
    void aRejectionNeedsAReason() {
        try (FanSite site = new FanSite(folder, 1)) {
            assertThat(new LabelReviews(site.history().journal()).put(review(true, " ")))
                    .isInstanceOf(Outcome.Failed.class);
            assertThat(new LabelReviews(site.history().journal()).all()).isEmpty();
        }
    }

    /** A part whose failure was an error is forecast on, not taken for dead. */
    @Test
    void whatDidNotFailIsForecastOn() {
        try (FanSite site = new FanSite(folder, 1)) {
            site.run(FanSite.START, NOW, Map.of(), Map.of());
            FanSite.value(site.history().appendEvents(java.util.List.of(
                    new ComponentEvent(FAN, FAILED, ComponentEvent.Kind.FAILURE, "FanFailed", "failed"))));
            assertThat(told(site)).isFalse();
            FanSite.value(new LabelReviews(site.history().journal()).put(review(true, "a wrong message")));
            assertThat(told(site)).isTrue();
        }
    }

    /** Breaks when a second dispute lets survival around the first teach again. */
    @Test
    void eachRejectedFailureOfAPartLeavesItsOwnTimeUncertain() {
        try (FanSite site = new FanSite(folder, 1)) {
            site.run(FanSite.START, NOW, Map.of(), Map.of());
            Instant before = FAILED.minus(Duration.ofDays(2));
            LabelReviews reviews = new LabelReviews(site.history().journal());
            for (Instant at : java.util.List.of(before, FAILED)) {
                FanSite.value(site.history().appendEvents(java.util.List.of(
                        new ComponentEvent(FAN, at, ComponentEvent.Kind.FAILURE, "FanFailed", "failed"))));
                FanSite.value(reviews.put(new LabelReview(FAN, at, true, "op-1", "a wrong message", NOW)));
            }
            Labels labels = Labels.of(site.history(), site.topology(), NOW);
            assertThat(labels.failures()).isEmpty();
            assertThat(labels.uncertain().get(FAN.value())).extracting(Span::from)
                    .containsExactlyInAnyOrder(before.toEpochMilli(), FAILED.toEpochMilli());
        }
    }

    private boolean told(FanSite site) {
        return new FleetForecasting(folder.resolve("models")).forecast(site.history(), site.topology(), NOW)
                .get(FAN) instanceof Abstained;
    }

    private static LabelReview review(boolean rejected, String reason) {
        return new LabelReview(FAN, FAILED, rejected, "op-1", reason, NOW);
    }

    private static TrainingData data(FanSite site) {
        return Objects.requireNonNull(TrainingData.gather(site.history(), site.topology(), NOW).get("fleet"));
    }
}
