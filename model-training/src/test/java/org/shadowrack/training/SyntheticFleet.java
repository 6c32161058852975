package org.shadowrack.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shadowrack.training.data.FailureEvent;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.data.TelemetryBuilder;

/**
 * A made-up fleet with hourly rows. Some components fail at a time of their own; {@code wear} rises over the 48 hours before it,
 * {@code noise} says nothing, {@code errors} counts a few errors on the way.
 */
public final class SyntheticFleet {

    public static final long HOUR = 3_600_000;
    public static final long START = 1_700_000_000_000L;

    private static final int HOURS = 400;
    private static final int WARNING = 48;

    private final Random random;
    private final TelemetryBuilder telemetry = new TelemetryBuilder(
            List.of(Metric.numeric("wear"), Metric.numeric("noise"), Metric.numeric("errors")));
    private final List<FailureEvent> failures = new ArrayList<>();

    private SyntheticFleet(long seed) {
        random = new Random(seed);
    }

    /** So many components, of which every {@code failing}-th fails. */
    public static SyntheticFleet of(int components, int failing, long seed) {
        SyntheticFleet fleet = new SyntheticFleet(seed);
        for (int i = 0; i < components; i++) {
            fleet.add("component-" + i, i % failing == 0);
        }
        return fleet;
    }

    private void add(String name, boolean fails) {
        int end = fails ? 100 + random.nextInt(HOURS - 120) : HOURS;
        int errors = 0;
        for (int hour = 0; hour < end; hour++) {
            int left = fails ? end - hour : Integer.MAX_VALUE;
            double wear = random.nextGaussian() * 0.3 + Math.max(0, WARNING - left) / 12.0;
            errors += left < WARNING && random.nextInt(6) == 0 ? 1 : 0;
            telemetry.add(name, START + hour * HOUR, new double[]{wear, random.nextGaussian(), errors});
        }
        if (fails) {
            failures.add(new FailureEvent(name, START + end * HOUR, "wear"));
        }
    }

    public Telemetry telemetry() {
        return telemetry.build();
    }

    public FailureLog failures() {
        return FailureLog.of(failures);
    }

    /** With one column more, which says how long each component had still to live: known only of those that failed by then. */
    public Telemetry withHindsight(long knownUntil) {
        List<Metric> metrics = new ArrayList<>(telemetry().metrics());
        metrics.add(Metric.numeric("hindsight"));
        TelemetryBuilder more = new TelemetryBuilder(metrics);
        telemetry().components().forEach(series -> {
            long[] ends = failures().of(series.component());
            boolean known = ends.length > 0 && ends[0] <= knownUntil;
            double[][] columns = new double[3][series.rows()];
            for (int metric = 0; metric < 3; metric++) {
                series.copyColumn(metric, columns[metric]);
            }
            for (int row = 0; row < series.rows(); row++) {
                double left = known ? (ends[0] - series.timeAt(row)) / (double) HOUR : HOURS;
                more.add(series.component(), series.timeAt(row),
                        new double[]{columns[0][row], columns[1][row], columns[2][row], left});
            }
        });
        return more.build();
    }
}
