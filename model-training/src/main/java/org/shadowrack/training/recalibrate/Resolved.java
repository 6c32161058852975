package org.shadowrack.training.recalibrate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.shadowrack.training.calibrate.Correction;
import org.shadowrack.training.measure.ScoredLife;

/**
 * Forecasts of one horizon whose whole horizon was over at an instant. Of later ones only the failures would be known yet, and they
 * alone would tell of a dying fleet. Nor do forecasts count in whose horizon somebody interfered: survivors of a migration tell
 * nothing, and the failures beside them alone would make every warning look truer the more of them were acted on.
 *
 * @param lives   with all their labelled forecasts
 * @param horizon in milliseconds
 * @param asOf    when outcomes were looked at, milliseconds since the epoch
 */
record Resolved(List<ScoredLife> lives, long horizon, long asOf) {

    /** No later forecast is resolved. */
    long until() {
        return asOf - horizon;
    }

    /**
     * Where the latest period begins that holds so many failures, at least a horizon long; {@code earliest} where there are not as
     * many.
     */
    long from(long earliest, int wanted) {
        long[] warned = lives.stream().mapToLong(this::lastWarning).filter(time -> time >= earliest).sorted().toArray();
        long enough = warned.length >= wanted ? warned[warned.length - wanted] : earliest;
        return Math.max(earliest, Math.min(enough, until() - horizon));
    }

    /** The last resolved forecast of a life that was followed by its failure; {@link Long#MIN_VALUE} without one. */
    private long lastWarning(ScoredLife life) {
        return IntStream.range(0, life.times().length).filter(i -> life.failed()[i] && counts(life, i))
                .mapToLong(i -> life.times()[i]).max().orElse(Long.MIN_VALUE);
    }

    int failures(long from) {
        return (int) lives.stream().filter(life -> lastWarning(life) >= from).count();
    }

    long forecasts(long from) {
        return lives.stream().mapToLong(life -> places(life, from).count()).sum();
    }

    private IntStream places(ScoredLife life, long from) {
        return IntStream.range(0, life.times().length)
                .filter(i -> life.times()[i] >= from && counts(life, i));
    }

    private boolean counts(ScoredLife life, int i) {
        long time = life.times()[i];
        return time <= until() && !life.life().isUncertain(time, time + horizon);
    }

    /** What corrects the forecasts since {@code from}; together those before one failure count as one. */
    Correction correction(long from) {
        double[] said = lives.stream()
                .flatMapToDouble(life -> places(life, from).mapToDouble(i -> life.probabilities()[i]))
                .toArray();
        double[] failed = lives.stream()
                .flatMapToDouble(life -> places(life, from).mapToDouble(i -> life.failed()[i] ? 1 : 0)).toArray();
        double[] weights = new double[said.length];
        Arrays.fill(weights, failures(from) / Math.max(1, Arrays.stream(failed).sum()));
        return Correction.fit(said, failed, weights);
    }

    /** Mean squared error of the forecasts since {@code from}, each corrected; NaN without any. */
    double brier(long from, Correction correction) {
        return lives.stream().flatMapToDouble(life -> places(life, from).mapToDouble(i -> {
            double error = correction.apply(life.probabilities()[i]) - (life.failed()[i] ? 1 : 0);
            return error * error;
        })).average().orElse(Double.NaN);
    }

    /** What was known when the last forecast before {@code from} was resolved. */
    Resolved before(long from) {
        return new Resolved(lives, horizon, from - 1 + horizon);
    }
}
