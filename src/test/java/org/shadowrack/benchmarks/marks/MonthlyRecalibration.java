package org.shadowrack.benchmarks.marks;

import static org.shadowrack.benchmarks.marks.MarkTable.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.shadowrack.training.ModelTraining;
import org.shadowrack.training.calibrate.BetaCalibration;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.measure.Measuring;
import org.shadowrack.training.measure.Metrics;
import org.shadowrack.training.measure.ScoredLife;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.recalibrate.Recalibrated;

/**
 * A model whose probabilities are corrected every 30 days by the outcomes known by then, where that would have helped before, as a
 * site's schedule does it; its trees stay.
 *
 * @param calibrations in force from each instant on, milliseconds since the epoch
 */
record MonthlyRecalibration(NavigableMap<Long, BetaCalibration> calibrations) {

    private static final Duration EVERY = Duration.ofDays(30);

    /** From an instant on; each correction starts from the one before, and knows of nothing later than its own instant. */
    static MonthlyRecalibration of(FailureModel trained, Telemetry telemetry, FailureLog failures, Instant from) {
        NavigableMap<Long, BetaCalibration> calibrations = new TreeMap<>();
        FailureModel model = trained;
        for (Instant at = from; at.toEpochMilli() <= telemetry.lastTime(); at = at.plus(EVERY)) {
            Recalibrated corrected = done(ModelTraining.onWeka().recalibrate(model, telemetry, failures, at, 1));
            model = corrected.trial().helped() ? corrected.model() : model;
            calibrations.put(at.toEpochMilli(), model.main().calibration());
        }
        return new MonthlyRecalibration(calibrations);
    }

    /** Measures over lives that were scored with the uncalibrated answers. */
    Metrics metrics(List<ScoredLife> answers, Set<String> failed) {
        return Measuring.report(answers.stream().map(this::said).toList(), failed, 1, List.of(),
                Measuring.latestResolved(answers)).metrics();
    }

    private ScoredLife said(ScoredLife life) {
        float[] said = new float[life.times().length];
        for (int i = 0; i < said.length; i++) {
            Entry<Long, BetaCalibration> inForce = calibrations.floorEntry(life.times()[i]);
            said[i] = (float) inForce.getValue().apply(life.probabilities()[i]);
        }
        return new ScoredLife(life.life(), life.times(), said, life.failed(), life.ended(), life.rules());
    }
}
