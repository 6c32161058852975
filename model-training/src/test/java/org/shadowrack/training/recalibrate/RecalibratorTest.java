package org.shadowrack.training.recalibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.training.TrainedModels.done;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.training.ModelTraining;
import org.shadowrack.training.SyntheticFleet;
import org.shadowrack.training.TrainedModels;
import org.shadowrack.training.data.ComponentSeries;
import org.shadowrack.training.data.FailureEvent;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Span;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.data.TelemetryBuilder;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.plan.SplitRule;
import org.shadowrack.training.split.Part;

/** A fleet most of whose warnings came true while it was learnt from, and few of them later. */
class RecalibratorTest {

    private static final Instant TRAINED = at(200);
    private static final Instant NOW = at(360);
    private static final ModelTraining TRAINING = ModelTraining.onWeka();
    private static final SyntheticFleet FLEET = SyntheticFleet.of(300, 2, 5);
    private static final FailureModel MODEL = TrainedModels.train(FLEET,
            TrainedModels.plan().with(new SplitRule.TestFrom(TRAINED)));

    @TempDir
    private Path folder;

    private static Instant at(long hour) {
        return Instant.ofEpochMilli(SyntheticFleet.START + hour * SyntheticFleet.HOUR);
    }

    /** From {@code TRAINED} on two of three that show wear go on, as if nothing had been. */
    private static FailureLog milder() {
        List<FailureEvent> kept = new ArrayList<>();
        int count = 0;
        for (String component : FLEET.failures().components()) {
            long end = FLEET.failures().of(component)[0];
            if (end < TRAINED.toEpochMilli() || count++ % 3 == 0) {
                kept.add(new FailureEvent(component, end, "wear"));
            }
        }
        return FailureLog.of(kept);
    }

    /** Those that go on are seen alive for two days more. */
    private static Telemetry telemetry(FailureLog failures) {
        Telemetry all = FLEET.telemetry();
        TelemetryBuilder more = new TelemetryBuilder(all.metrics());
        for (ComponentSeries series : all.components()) {
            double[][] columns = new double[3][series.rows()];
            for (int metric = 0; metric < 3; metric++) {
                series.copyColumn(metric, columns[metric]);
            }
            for (int row = 0; row < series.rows(); row++) {
                more.add(series.component(), series.timeAt(row),
                        new double[]{columns[0][row], columns[1][row], columns[2][row]});
            }
            boolean goesOn = FLEET.failures().of(series.component()).length > 0
                    && failures.of(series.component()).length == 0;
            for (int hour = 1; goesOn && hour <= 48; hour++) {
                more.add(series.component(), series.lastTime() + hour * SyntheticFleet.HOUR, new double[]{0, 0, 0});
            }
        }
        return more.build();
    }

    private static Recalibrated recalibrated(FailureLog failures, Instant asOf) {
        return done(TRAINING.recalibrate(MODEL, telemetry(failures), failures, asOf, 1));
    }

    /** Breaks when the probabilities go on telling of the fleet as it was. */
    @Test
    void whatWarningsHaveComeToMeanIsFollowed() {
        FailureLog failures = milder();
        Recalibrated done = recalibrated(failures, NOW);
        assertThat(done.failures()).isGreaterThanOrEqualTo(10);
        assertThat(brier(done.model(), failures)).isLessThan(brier(MODEL, failures));
        assertThat(done.model().origin().recalibratedAt()).isEqualTo(NOW);
    }

    private static double brier(FailureModel model, FailureLog failures) {
        return TRAINING.evaluate(model, telemetry(failures), failures, model.times(),
                Part.from(TRAINED.toEpochMilli()), 1).report().metrics().brier();
    }

    /** Breaks when a threshold keeps its number while what it stands for moves away from under it. */
    @Test
    void theSameForecastsStandAboveTheThreshold() {
        FailureLog failures = milder();
        FailureModel after = recalibrated(failures, NOW).model();
        assertThat(after.main().threshold()).isNotEqualTo(MODEL.main().threshold());
        var before = TRAINING.evaluate(MODEL, telemetry(failures), failures, MODEL.times(), Part.ALL, 1).report();
        var then = TRAINING.evaluate(after, telemetry(failures), failures, MODEL.times(), Part.ALL, 1).report();
        assertThat(then.metrics().caught()).isEqualTo(before.metrics().caught());
        assertThat(then.metrics().healthyAlerted()).isEqualTo(before.metrics().healthyAlerted());
    }

    /** Breaks when anything is used that was not known yet. */
    @Test
    void whatHappensLaterChangesNothing() {
        FailureLog failures = milder();
        List<FailureEvent> known = new ArrayList<>();
        for (String component : failures.components()) {
            for (long end : failures.of(component)) {
                if (end <= NOW.toEpochMilli()) {
                    known.add(new FailureEvent(component, end, "wear"));
                }
            }
        }
        assertThat(known).hasSizeLessThan(failures.size());
        Telemetry telemetry = telemetry(failures);
        Recalibrated some = done(TRAINING.recalibrate(MODEL, telemetry, FailureLog.of(known), NOW, 1));
        assertThat(some.model().main().calibration()).isEqualTo(recalibrated(failures, NOW).model().main()
                .calibration());
    }

    /** Breaks when forecasts count whose horizon is not over: of those only the failures would be known. */
    @Test
    void onlyWhatIsResolvedCounts() {
        Recalibrated done = recalibrated(milder(), NOW);
        assertThat(done.until()).isEqualTo(NOW.minus(Duration.ofHours(24)));
        assertThat(done.from()).isBefore(done.until()).isAfterOrEqualTo(MODEL.origin().unseenFrom());
    }

    @Test
    void withTooFewFailuresItIsRefusedWithTheirNumber() {
        FailureLog none = FailureLog.of(List.of());
        assertThat(TRAINING.recalibrate(MODEL, telemetry(none), none, NOW, 1)).isInstanceOfSatisfying(
                Result.Refused.class, refused -> assertThat(refused.refusal().message()).contains("0 were followed")
                        .contains("10 needed"));
    }

    /** Breaks when failures count beside survivors that don't: what was acted on would teach that every warning is true. */
    @Test
    void whatWasInterferedWithTellsNothingEitherWay() {
        FailureLog failures = milder();
        Map<String, List<Span>> moved = new HashMap<>();
        telemetry(failures).components().forEach(series -> moved.put(series.component(),
                List.of(new Span(TRAINED.toEpochMilli(), NOW.toEpochMilli()))));
        Recalibrated free = recalibrated(failures, NOW);
        Result<Recalibrated> touched = TRAINING.recalibrate(MODEL, telemetry(failures), failures.withUncertain(moved),
                NOW, 1);
        assertThat(touched instanceof Result.Done<Recalibrated>(var done) ? done.failures() : 0)
                .isLessThan(free.failures());
    }

    /** Breaks when a correction is lost in the model's file. */
    @Test
    void theFileKeepsTheCorrection() {
        FailureModel corrected = recalibrated(milder(), NOW).model();
        Path file = done(TRAINING.write(corrected, folder.resolve("fan-2.model")));
        FailureModel read = done(TRAINING.read(file));
        assertThat(read.main().calibration()).isEqualTo(corrected.main().calibration());
        assertThat(read.origin()).isEqualTo(corrected.origin());
    }
}
