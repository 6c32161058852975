package org.shadowrack.training.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.life.Life;

/**
 * Finds what moves as lives near their end: each metric's part is its correlation with the remaining life, over the rows of
 * lives that ended. Of no use, and so not made, where few lives were seen whole.
 */
public final class CompositeFitting {

    private static final int LEAST_LIVES = 12;
    private static final double LEAST_CORRELATION = 0.2;
    /** Farther from its end than this share of the typical life a component shows no wear. */
    private static final double CAP_SHARE = 0.63;

    private CompositeFitting() {}

    /** The composite of a schema's metrics over lives that ended in failure. */
    public static Composite fit(FeatureSchema schema, List<Metric> telemetry, List<Life> ended) {
        List<Life> sorted = ended.stream().sorted(java.util.Comparator.comparingLong(CompositeFitting::length))
                .toList();
        if (sorted.size() < LEAST_LIVES) {
            return Composite.NONE;
        }
        double cap = CAP_SHARE * length(sorted.get(sorted.size() / 2));
        List<Composite.Term> terms = new ArrayList<>();
        for (Metric metric : schema.metrics()) {
            if (metric.isNumeric() && !schema.errorCounters().contains(metric.name())) {
                int source = IntStream.range(0, telemetry.size())
                        .filter(i -> telemetry.get(i).name().equals(metric.name())).findFirst().orElse(-1);
                Moments moments = new Moments();
                sorted.forEach(life -> see(life, new LifeValues(source), cap, moments));
                if (Math.abs(moments.correlation()) >= LEAST_CORRELATION) {
                    terms.add(new Composite.Term(metric.name(), moments.mean(),
                            -moments.correlation() / moments.deviation()));
                }
            }
        }
        return terms.size() < 2 ? Composite.NONE : new Composite(terms);
    }

    private static long length(Life life) {
        return life.end() - life.start();
    }

    private static void see(Life life, LifeValues source, double cap, Moments moments) {
        int rows = life.toRow() - life.fromRow();
        double[] values = source.of(life, rows);
        for (int row = 0; row < rows; row++) {
            if (!Double.isNaN(values[row])) {
                moments.add(values[row], Math.min(cap, life.end() - life.series().timeAt(life.fromRow() + row)));
            }
        }
    }

    /** Means, spreads and the correlation of two series, updated row by row (Welford 1962). */
    private static final class Moments {
        private long count;
        private double mean;
        private double otherMean;
        private double squares;
        private double otherSquares;
        private double products;

        void add(double value, double other) {
            count++;
            double step = value - mean;
            double otherStep = other - otherMean;
            mean += step / count;
            otherMean += otherStep / count;
            squares += step * (value - mean);
            otherSquares += otherStep * (other - otherMean);
            products += step * (other - otherMean);
        }

        double mean() {
            return mean;
        }

        double deviation() {
            return Math.sqrt(squares / Math.max(1, count));
        }

        /** 0 where either does not vary. */
        double correlation() {
            double scale = Math.sqrt(squares * otherSquares);
            return scale > 0 ? products / scale : 0;
        }
    }
}
