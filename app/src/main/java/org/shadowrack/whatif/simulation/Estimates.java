package org.shadowrack.whatif.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.shadowrack.whatif.WhatIf.Estimate;

/** Means and percentile intervals over runs. */
final class Estimates {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private Estimates() {}

    static Estimate of(List<Tally> tallies, ToDoubleFunction<Tally> figure) {
        double[] values = tallies.stream().mapToDouble(figure).sorted().toArray();
        return new Estimate(Arrays.stream(values).average().orElse(0), quantile(values, LOW), quantile(values, HIGH));
    }

    /** By the nearest rank, so that a count's bound is a count. */
    private static double quantile(double[] sorted, double share) {
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
}
