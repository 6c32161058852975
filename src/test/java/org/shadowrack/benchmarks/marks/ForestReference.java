package org.shadowrack.benchmarks.marks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shadowrack.training.data.ComponentSeries;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Telemetry;
import weka.classifiers.trees.RandomForest;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * What is to be beaten on engines: Weka's forest of 300 trees on last, mean and slope of each sensor over 30 cycles, and the age.
 * It learns from every second cycle of all training engines.
 */
final class ForestReference {

    private static final int WINDOW = 30;
    private static final double CAP = 125;
    private static final double MILLIS = 3_600_000;

    private final Telemetry telemetry;
    private final FailureLog failures;
    private final Instances header;

    ForestReference(Telemetry telemetry, FailureLog failures) {
        // Prepares Weka, which otherwise looks for packages in the user's home.
        new org.shadowrack.training.learn.Learners(List.of(), java.util.Set.of(), java.util.Set.of(), 1, 1,
                () -> false);
        this.telemetry = telemetry;
        this.failures = failures;
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i <= 3 * telemetry.metrics().size(); i++) {
            attributes.add(new Attribute("f" + i));
        }
        attributes.add(new Attribute("target"));
        header = new Instances("engines", attributes, 0);
        header.setClassIndex(attributes.size() - 1);
    }

    /** Root mean squared error of the remaining life at each engine's last cycle, both capped, in cycles. */
    double rmse(Telemetry test, Map<String, Duration> truth, Duration cap) throws Exception {
        RandomForest forest = learned(left -> Math.min(CAP, left));
        double squares = 0;
        int count = 0;
        for (ComponentSeries series : test.components()) {
            Duration left = truth.get(series.component());
            if (left != null) {
                double most = cap.toMillis() / MILLIS;
                double said = Math.min(most, forest.classifyInstance(row(columns(series), series.rows() - 1, 0)));
                double error = said - Math.min(most, left.toMillis() / MILLIS);
                squares += error * error;
                count++;
            }
        }
        return Math.sqrt(squares / count);
    }

    /** Mean squared error of the chance to fail within the horizon, over all rows. */
    double brier(Telemetry test, Map<String, Duration> truth, Duration horizon) throws Exception {
        double cycles = horizon.toMillis() / MILLIS;
        RandomForest forest = learned(left -> left <= cycles ? 1 : 0);
        double squares = 0;
        int count = 0;
        for (ComponentSeries series : test.components()) {
            Duration after = truth.get(series.component());
            double[][] columns = columns(series);
            for (int i = 0; after != null && i < series.rows(); i++) {
                double left = (series.lastTime() - series.timeAt(i) + after.toMillis()) / MILLIS;
                double error = forest.classifyInstance(row(columns, i, 0)) - (left <= cycles ? 1 : 0);
                squares += error * error;
                count++;
            }
        }
        return squares / count;
    }

    /** Learns what a target makes of the cycles that are left. */
    private RandomForest learned(java.util.function.DoubleUnaryOperator target) throws Exception {
        Instances data = new Instances(header, 12_000);
        for (ComponentSeries series : telemetry.components()) {
            double[][] columns = columns(series);
            long end = failures.of(series.component())[0];
            for (int i = 0; i < series.rows(); i += 2) {
                data.add(row(columns, i, target.applyAsDouble((end - series.timeAt(i)) / MILLIS)));
            }
        }
        RandomForest forest = new RandomForest();
        forest.setOptions(new String[]{"-I", "300", "-M", "5", "-S", "1"});
        forest.buildClassifier(data);
        return forest;
    }

    private double[][] columns(ComponentSeries series) {
        double[][] columns = new double[telemetry.metrics().size()][series.rows()];
        for (int i = 0; i < columns.length; i++) {
            series.copyColumn(i, columns[i]);
        }
        return columns;
    }

    private DenseInstance row(double[][] columns, int at, double target) {
        double[] values = new double[header.numAttributes()];
        values[0] = at + 1.0;
        for (int i = 0; i < columns.length; i++) {
            int from = Math.max(0, at + 1 - WINDOW);
            values[1 + 3 * i] = columns[i][at];
            values[2 + 3 * i] = mean(columns[i], from, at + 1);
            values[3 + 3 * i] = slope(columns[i], from, at + 1);
        }
        values[values.length - 1] = target;
        DenseInstance row = new DenseInstance(1, values);
        row.setDataset(header);
        return row;
    }

    private static double mean(double[] column, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += column[i];
        }
        return sum / (to - from);
    }

    private static double slope(double[] column, int from, int to) {
        double middle = (from + to - 1) / 2.0;
        double product = 0;
        double square = 0;
        for (int i = from; i < to; i++) {
            product += (i - middle) * column[i];
            square += (i - middle) * (i - middle);
        }
        return square > 0 ? product / square : 0;
    }
}
