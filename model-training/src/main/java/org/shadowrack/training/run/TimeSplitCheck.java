package org.shadowrack.training.run;

import java.util.ArrayList;
import java.util.List;
import org.shadowrack.training.feature.FeatureSchema;
import org.shadowrack.training.measure.Ranking;
import org.shadowrack.training.sample.Sample;
import org.shadowrack.training.split.Split;

/**
 * Finds features that only seem to know: alone, they rank the failures of the early period well, and those of the next one not.
 * That is the mark of a column that was filled in with hindsight, and of one that fingerprints a fleet which has changed since.
 */
final class TimeSplitCheck {

    /** An area under the curve so far from a half is a claim worth checking. */
    private static final double CLAIM = 0.1;
    /** At least this share of the claim must be left in the next period. */
    private static final double SURVIVING = 0.35;
    private static final int LEAST_FAILED_COMPONENTS = 20;

    private final List<String> features;

    TimeSplitCheck(List<String> features) {
        this.features = features;
    }

    /** Whether the parts follow each other in time; a collection of lives has no early period. */
    static boolean applies(Split split) {
        return split.validation().from() > Long.MIN_VALUE;
    }

    /** The features that don't survive; none where either period holds too few failures to say. */
    List<String> failing(Sample early, Sample late) {
        if (failedComponents(early) < LEAST_FAILED_COMPONENTS || failedComponents(late) < LEAST_FAILED_COMPONENTS) {
            return List.of();
        }
        List<String> failing = new ArrayList<>();
        for (int place = 0; place < features.size(); place++) {
            double claim = Ranking.auroc(column(early, place), early.targets()) - 0.5;
            if (!FeatureSchema.isLag(features.get(place)) && Math.abs(claim) > CLAIM) {
                double left = Ranking.auroc(column(late, place), late.targets()) - 0.5;
                if (left * Math.signum(claim) < SURVIVING * Math.abs(claim)) {
                    failing.add(features.get(place));
                }
            }
        }
        return failing;
    }

    private static long failedComponents(Sample sample) {
        return java.util.stream.IntStream.range(0, sample.size()).filter(row -> sample.targets()[row] > 0)
                .mapToObj(sample.groups()::get).distinct().count();
    }

    /** A missing value ranks below all others. */
    private static double[] column(Sample sample, int place) {
        double[] column = new double[sample.size()];
        for (int row = 0; row < column.length; row++) {
            double value = sample.rows()[row][place];
            column[row] = Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
        }
        return column;
    }
}
