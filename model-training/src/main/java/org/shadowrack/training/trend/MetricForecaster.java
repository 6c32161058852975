package org.shadowrack.training.trend;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shadowrack.training.learn.WekaRuntime;
import weka.classifiers.functions.LinearRegression;
import weka.core.SelectedTag;

/**
 * Forecasts one metric from its own past. The regression is fitted on the first part of the record and followed over the rest;
 * how far it then was from the truth, so many steps ahead, gives the interval. One thread at a time.
 */
public final class MetricForecaster {

    private static final int LAGS = 12;
    private static final double FIT_SHARE = 0.65;
    private static final int MOST_ORIGINS = 80;
    private static final int LEAST_ORIGINS = 20;
    private static final double TAIL = 0.05;
    private static final List<Integer> DAYS = List.of(3, 2, 1);

    private final Duration step;
    private final int steps;
    private final LagTable table;

    private MetricForecaster(Duration step, int steps) {
        WekaRuntime.prepare();
        this.step = step;
        this.steps = steps;
        int day = (int) Math.min(10_000, Duration.ofDays(1).dividedBy(step));
        this.table = new LagTable(LAGS, day);
    }

    /**
     * The outlook from the end of a record.
     *
     * @param values at regular steps, oldest first; none missing
     * @param step   between them, at most six hours
     * @param ahead  how many steps to look ahead
     * @return empty where the record is too short to tell how good the forecast is: below about three times the longer of a day
     *         and the outlook
     */
    public static Optional<MetricOutlook> outlook(double[] values, Duration step, int ahead) {
        return new MetricForecaster(step, ahead).run(values);
    }

    /** The outlook of hourly values over three days, or two, or one: the most that the record is long enough for. */
    public static Optional<MetricOutlook> farthest(double[] hours) {
        return DAYS.stream().map(days -> outlook(hours, Duration.ofHours(1), days * 24)).flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<MetricOutlook> run(double[] values) {
        int fitted = (int) (values.length * FIT_SHARE);
        int origins = values.length - fitted - steps;
        if (fitted < table.memory() * 2 + LAGS || origins < LEAST_ORIGINS) {
            return Optional.empty();
        }
        double[][] errors = errors(values, fitted, origins);
        double[] expected = followed(regression(values, values.length), values, values.length);
        double[] low = new double[steps];
        double[] high = new double[steps];
        for (int ahead = 0; ahead < steps; ahead++) {
            double[] sorted = errors[ahead];
            Arrays.sort(sorted);
            int tail = (int) Math.floor(TAIL * (sorted.length + 1));
            // Uncertainty does not shrink with distance, whatever a few origins say.
            double least = ahead == 0 ? 0 : low[ahead - 1] - expected[ahead - 1];
            double most = ahead == 0 ? 0 : high[ahead - 1] - expected[ahead - 1];
            low[ahead] = expected[ahead] + Math.min(least, sorted[Math.max(0, tail - 1)]);
            high[ahead] = expected[ahead] + Math.max(most, sorted[Math.min(sorted.length - 1, sorted.length - tail)]);
        }
        return Optional.of(new MetricOutlook(step, expected, low, high));
    }

    /** By step ahead, the truth less the forecast, from origins spread over what was not fitted. */
    private double[][] errors(double[] values, int fitted, int origins) {
        LinearRegression regression = regression(values, fitted);
        int count = Math.min(origins, MOST_ORIGINS);
        double[][] errors = new double[steps][count];
        for (int i = 0; i < count; i++) {
            int origin = fitted + (int) ((long) i * origins / count);
            double[] said = followed(regression, values, origin);
            for (int ahead = 0; ahead < steps; ahead++) {
                errors[ahead][i] = values[origin + ahead] - said[ahead];
            }
        }
        return errors;
    }

    private LinearRegression regression(double[] values, int until) {
        LinearRegression regression = new LinearRegression();
        regression.setAttributeSelectionMethod(
                new SelectedTag(LinearRegression.SELECTION_NONE, LinearRegression.TAGS_SELECTION));
        regression.setRidge(1e-3);
        try {
            regression.buildClassifier(table.rows(values, until));
        } catch (Exception e) {
            throw new IllegalStateException("Weka could not fit a regression on " + until + " values", e);
        }
        return regression;
    }

    /** Step after step, each forecast taken as true for the next. */
    private double[] followed(LinearRegression regression, double[] values, int origin) {
        double[] course = Arrays.copyOf(Arrays.copyOf(values, origin), origin + steps);
        for (int ahead = 0; ahead < steps; ahead++) {
            int at = origin + ahead - 1;
            try {
                course[at + 1] = course[at] + regression.classifyInstance(table.row(course, at, 0));
            } catch (Exception e) {
                throw new IllegalStateException("A fitted regression failed on a row", e);
            }
        }
        return Arrays.copyOfRange(course, origin, origin + steps);
    }
}
