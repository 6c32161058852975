package org.shadowrack.training.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.shadowrack.training.data.ComponentSeries;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.TelemetryBuilder;
import org.shadowrack.training.life.Life;
import org.shadowrack.training.life.Lives;

/** Breaks when scoring one instant differs from scoring many, when a feature sees the future, or when a statistic is wrong. */
class FeatureExtractorProperties {

    private static final List<Metric> METRICS = List.of(Metric.numeric("t"), Metric.numeric("errors"),
            Metric.nominal("model", List.of("x", "y")));
    private static final FeatureSchema SCHEMA = new FeatureSchema(METRICS, Set.of("errors"), Duration.ofSeconds(40))
            .with(new Composite(List.of(new Composite.Term("t", 100, 0.5), new Composite.Term("errors", 2, -1))))
            .withLags(8);

    /** Rows at uneven steps, some without a value. */
    private static TelemetryBuilder rows(Random random, int rows, int changedFrom) {
        TelemetryBuilder builder = new TelemetryBuilder(METRICS);
        long time = 1_000_000;
        int errors = 0;
        for (int row = 0; row < rows; row++) {
            time += 1 + random.nextInt(15_000);
            errors += random.nextInt(4) == 0 ? 1 : 0;
            double t = random.nextInt(5) == 0 ? Double.NaN : 100 + random.nextGaussian();
            double[] values = {t, errors, random.nextInt(2)};
            builder.add("a", time, row < changedFrom ? values : new double[]{1e6 - row, 1e6, 1 - values[2]});
        }
        return builder;
    }

    private static Life life(int seed, int rows, int changedFrom) {
        return Lives.of(rows(new Random(seed), rows, changedFrom).build(), FailureLog.of(List.of())).all().getFirst();
    }

    private static double[][] extract(Life life, long... times) {
        double[][] features = new double[times.length][];
        new FeatureExtractor(SCHEMA, METRICS).extract(life, times, (i, row) -> features[i] = row.clone());
        return features;
    }

    private static long[] timesOf(ComponentSeries series) {
        long[] times = new long[series.rows()];
        Arrays.setAll(times, series::timeAt);
        return times;
    }

    @Property(tries = 200)
    void oneInstantAloneGivesTheSameAsAllInOnePass(@ForAll int seed, @ForAll @IntRange(min = 1, max = 60) int rows) {
        Life life = life(seed, rows, rows);
        long[] times = timesOf(life.series());
        double[][] together = extract(life, times);
        for (int i = 0; i < times.length; i++) {
            assertThat(extract(life, times[i])[0]).containsExactly(together[i]);
        }
    }

    @Property(tries = 200)
    void whatComesAfterTheForecastNeverChangesAFeature(@ForAll int seed,
            @ForAll @IntRange(min = 2, max = 60) int rows, @ForAll @IntRange(min = 1, max = 59) int cut) {
        int changedFrom = Math.min(cut, rows - 1);
        Life life = life(seed, rows, rows);
        Life changed = life(seed, rows, changedFrom);
        long[] times = Arrays.copyOf(timesOf(life.series()), changedFrom);
        double[][] before = extract(life, times);
        double[][] after = extract(changed, times);
        for (int i = 0; i < times.length; i++) {
            assertThat(after[i]).containsExactly(before[i]);
        }
    }

    @Property(tries = 200)
    void statisticsAreThoseOfANaiveLoopOverTheWindow(@ForAll int seed, @ForAll @IntRange(min = 2, max = 60) int rows) {
        Life life = life(seed, rows, rows);
        ComponentSeries series = life.series();
        double[] values = new double[rows];
        series.copyColumn(0, values);
        int at = rows - 1;
        double[] features = extract(life, series.timeAt(at))[0];
        List<String> names = SCHEMA.names();
        double step = Math.min(SCHEMA.window().toMillis() / 8.0, series.timeAt(at) - series.timeAt(at - 1));
        double to = series.timeAt(at) + step;
        double from = Math.max(series.timeAt(0), series.timeAt(at) - SCHEMA.window().toMillis());
        List<Double> seen = new ArrayList<>();
        double weight = 0;
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            double until = row == at ? to : series.timeAt(row + 1);
            double length = until - Math.max(from, series.timeAt(row));
            if (length > 0 && !Double.isNaN(values[row])) {
                seen.add(values[row]);
                weight += length;
                sum += length * values[row];
            }
        }
        assertThat(Double.valueOf(features[names.indexOf("t.last")])).isEqualTo(Double.valueOf(values[at]));
        if (seen.isEmpty()) {
            assertThat(features[names.indexOf("t.mean")]).isNaN();
            return;
        }
        assertThat(features[names.indexOf("t.mean")]).isCloseTo(sum / weight, within(1e-6));
        assertThat(features[names.indexOf("t.min")]).isEqualTo(seen.stream().mapToDouble(v -> v).min().orElseThrow());
        assertThat(features[names.indexOf("t.max")]).isEqualTo(seen.stream().mapToDouble(v -> v).max().orElseThrow());
    }

    @Property(tries = 200)
    void aTrendIsTheSlopeOverTheWholeLifeAndACompositeTheMeanOfItsTerms(@ForAll int seed,
            @ForAll @IntRange(min = 3, max = 60) int rows) {
        Life life = life(seed, rows, rows);
        double[] t = new double[rows];
        double[] errors = new double[rows];
        life.series().copyColumn(0, t);
        life.series().copyColumn(1, errors);
        long last = life.observedUntil();
        double[] features = extract(life, last)[0];
        List<String> names = SCHEMA.names();
        double errorsPart = -(errors[rows - 1] - 2);
        double expected = Double.isNaN(t[rows - 1]) ? errorsPart : ((t[rows - 1] - 100) * 0.5 + errorsPart) / 2;
        assertThat(features[names.indexOf("combined_wear.last")]).isCloseTo(expected, within(1e-9));
        double naive = naiveSlope(life, errors);
        assertThat(features[names.indexOf("errors.trend")]).isCloseTo(naive, within(1 + 0.005 * Math.abs(naive)));
    }

    /** Least squares on a fine grid of a value that holds until the next row, per day. */
    private static double naiveSlope(Life life, double[] values) {
        ComponentSeries series = life.series();
        int last = series.rows() - 1;
        double step = Math.min(SCHEMA.window().toMillis() / 8.0, series.timeAt(last) - series.timeAt(last - 1));
        double to = series.timeAt(last) - series.timeAt(0) + step;
        int points = 20_000;
        double mean = 0;
        double product = 0;
        double square = 0;
        int row = 0;
        for (int pass = 0; pass < 2; pass++) {
            row = 0;
            for (int i = 0; i < points; i++) {
                double at = (i + 0.5) * to / points;
                while (row < last && series.timeAt(row + 1) - series.timeAt(0) <= at) {
                    row++;
                }
                if (pass == 0) {
                    mean += values[row] / points;
                } else {
                    product += (at - to / 2) * (values[row] - mean);
                    square += (at - to / 2) * (at - to / 2);
                }
            }
        }
        return product / square * 86_400_000.0;
    }

    @Property(tries = 100)
    void theAgeIsInDaysAndExactlyOneNominalValueHolds(@ForAll int seed) {
        Life life = life(seed, 20, 20);
        double[] features = extract(life, life.observedUntil())[0];
        assertThat(features[0]).isCloseTo((life.observedUntil() - life.start()) / 86_400_000.0, within(1e-12));
        int model = SCHEMA.names().indexOf("model=x");
        assertThat(features[model] + features[model + 1]).isEqualTo(1);
    }
}
