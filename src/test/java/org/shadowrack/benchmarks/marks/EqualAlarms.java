package org.shadowrack.benchmarks.marks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.shadowrack.training.measure.ScoredLife;

/**
 * How far a score rose before each failure, and over each component that never failed.
 *
 * @param warned of each failure, inside the horizon before it
 * @param quiet  ascending: of each component that never failed
 */
record EqualAlarms(double[] warned, double[] quiet) {

    static EqualAlarms of(List<ScoredLife> lives, Set<String> failed) {
        Map<String, Double> quiet = new HashMap<>();
        double[] warned = lives.stream().filter(ScoredLife::ended).mapToDouble(life -> peak(life, true)).toArray();
        for (ScoredLife life : lives) {
            String component = life.life().series().component();
            if (!failed.contains(component)) {
                quiet.merge(component, peak(life, false), Math::max);
            }
        }
        return new EqualAlarms(warned, quiet.values().stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    private static double peak(ScoredLife life, boolean before) {
        double peak = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < life.times().length; i++) {
            peak = life.failed()[i] == before ? Math.max(peak, life.probabilities()[i]) : peak;
        }
        return peak;
    }

    /** The share of the failures caught from this score on. */
    double caught(double from) {
        return share(warned, from);
    }

    /** The share of the good ones alerted from this score on. */
    double alerted(double from) {
        return share(quiet, from);
    }

    private static double share(double[] peaks, double from) {
        return DoubleStream.of(peaks).filter(peak -> peak >= from).count() / (double) peaks.length;
    }

    /** The share of the failures caught by the lowest score that alerts no more than this share of the good ones. */
    double caughtAt(double share) {
        double highest = quiet[quiet.length - 1 - (int) (share * quiet.length)];
        return caught(Math.nextUp(highest));
    }
}
