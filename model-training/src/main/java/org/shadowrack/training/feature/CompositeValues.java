package org.shadowrack.training.feature;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.life.Life;

/** A composite's values: the mean over those of its terms that have a value, NaN where none has. */
final class CompositeValues implements MetricValues {

    private final List<Composite.Term> terms;
    private final MetricValues[] sources;
    private double[] sums = new double[0];

    CompositeValues(Composite composite, List<Metric> telemetry) {
        terms = composite.terms();
        sources = new MetricValues[terms.size()];
        Arrays.setAll(sources, i -> new LifeValues(sourceOf(terms.get(i).metric(), telemetry)));
    }

    private static int sourceOf(String name, List<Metric> telemetry) {
        return IntStream.range(0, telemetry.size()).filter(i -> telemetry.get(i).name().equals(name)).findFirst()
                .orElse(-1);
    }

    @Override
    public double[] of(Life life, int rows) {
        sums = sums.length < rows ? new double[rows * 2] : sums;
        Arrays.fill(sums, 0, rows, 0);
        int[] counts = new int[rows];
        for (int i = 0; i < sources.length; i++) {
            double[] values = sources[i].of(life, rows);
            Composite.Term term = terms.get(i);
            for (int row = 0; row < rows; row++) {
                if (!Double.isNaN(values[row])) {
                    sums[row] += (values[row] - term.centre()) * term.weight();
                    counts[row]++;
                }
            }
        }
        for (int row = 0; row < rows; row++) {
            sums[row] = counts[row] == 0 ? Double.NaN : sums[row] / counts[row];
        }
        return sums;
    }
}
