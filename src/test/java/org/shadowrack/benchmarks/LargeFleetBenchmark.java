package org.shadowrack.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import org.shadowrack.recorded.TestData;
import org.shadowrack.training.ModelTraining;
import org.shadowrack.training.data.ComponentSeries;
import org.shadowrack.training.data.FailureEvent;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.data.TelemetryBuilder;
import org.shadowrack.training.data.csv.CsvFiles;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.plan.TrainingPlan;
import org.shadowrack.training.score.ComponentForecast;

/**
 * Training on a million rows, and scoring of a large fleet, through the library's face. The data are NASA's engines (C-MAPSS
 * FD001, three sensors) again and again, each copy with noise of its own: how long it takes does not depend on what it means.
 * Arguments: {@code rows N ALGORITHM THREADS}, or {@code fleet COMPONENTS ALGORITHM}.
 */
public final class LargeFleetBenchmark {
    private static final List<Integer> SENSORS = List.of(4, 6, 13);
    private static final int SHOWN_ROWS = 31;
    private static final double NOISE = 0.001;
    private static final ModelTraining TRAINING = ModelTraining.onWeka();
    private static final TrainingPlan PLAN = TrainingPlan.of(Duration.ofHours(30), Duration.ofHours(30));

    private final Telemetry engines;
    private final FailureLog failures;
    private final Random random = new Random(1);

    private LargeFleetBenchmark(Path data) {
        engines = done(CsvFiles.telemetry(data.resolve("train-telemetry.csv.gz")));
        failures = done(CsvFiles.failures(data.resolve("train-failures.csv")));
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        LargeFleetBenchmark benchmark = new LargeFleetBenchmark(TestData.folder("failures/cmapss"));
        int size = Integer.parseInt(arguments[1]);
        Algorithm algorithm = Algorithm.valueOf(arguments[2].toUpperCase(Locale.ROOT).replace('-', '_'));
        if (arguments[0].equals("rows")) {
            benchmark.train(size, algorithm, Integer.parseInt(arguments[3]));
        } else {
            benchmark.score(size, algorithm);
        }
    }

    private FailureModel train(int rows, Algorithm algorithm, int threads) {
        Copies copies = copies(rows, Integer.MAX_VALUE);
        LongAdder told = new LongAdder();
        long began = System.nanoTime();
        FailureModel model = done(TRAINING.train(copies.telemetry, FailureLog.of(copies.failures),
                PLAN.with(algorithm).onThreads(threads), new TrainingMonitor() {
                    @Override
                    public void progress(String stage, double share) {
                        told.increment();
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                }));
        System.out.printf(Locale.ROOT,
                "%s: %d rows of %d components, %d features, %d threads: %.1f s, %d words of progress, %d MB at most%n",
                algorithm.word(), copies.telemetry.rows(), copies.telemetry.components().size(),
                model.schema().names().size(), threads, (System.nanoTime() - began) / 1e9, told.sum(), peak());
        return model;
    }

    private void score(int components, Algorithm algorithm) {
        FailureModel model = train(20_000, algorithm, 1);
        Telemetry fleet = copies(components * SHOWN_ROWS, SHOWN_ROWS).telemetry;
        FailureLog none = FailureLog.of(List.of());
        double best = Double.MAX_VALUE;
        int forecasts = 0;
        for (int round = 0; round < 3; round++) {
            long began = System.nanoTime();
            List<ComponentForecast> answers = TRAINING.score(model, fleet, none, 1);
            best = Math.min(best, (System.nanoTime() - began) / 1e9);
            forecasts = (int) answers.stream().filter(ComponentForecast.Predicted.class::isInstance).count();
        }
        System.out.printf(Locale.ROOT,
                "%s: %d components of %d rows and %d metrics on one thread: %.2f s, %d forecasts, %.1f µs each%n",
                algorithm.word(), fleet.components().size(), SHOWN_ROWS, SENSORS.size(), best, forecasts,
                best * 1e6 / fleet.components().size());
    }

    private record Copies(Telemetry telemetry, List<FailureEvent> failures) {}

    /** The newest {@code shown} rows of engines, copied until there are {@code rows}. */
    private Copies copies(int rows, int shown) {
        List<Metric> metrics = SENSORS.stream().map(engines.metrics()::get).toList();
        TelemetryBuilder builder = new TelemetryBuilder(metrics);
        List<FailureEvent> events = new ArrayList<>();
        int made = 0;
        for (int copy = 0; made < rows; copy++) {
            for (ComponentSeries engine : engines.components()) {
                if (made >= rows) {
                    break;
                }
                String name = engine.component() + "-" + copy;
                made += copied(engine, name, shown, builder);
                Arrays.stream(failures.of(engine.component()))
                        .forEach(time -> events.add(new FailureEvent(name, time, "failure")));
            }
        }
        return new Copies(builder.build(), events);
    }

    private int copied(ComponentSeries engine, String name, int shown, TelemetryBuilder builder) {
        double[][] columns = new double[SENSORS.size()][engine.rows()];
        for (int metric = 0; metric < columns.length; metric++) {
            engine.copyColumn(SENSORS.get(metric), columns[metric]);
        }
        int from = Math.max(0, engine.rows() - shown);
        double[] values = new double[columns.length];
        for (int row = from; row < engine.rows(); row++) {
            for (int metric = 0; metric < columns.length; metric++) {
                values[metric] = columns[metric][row] * (1 + NOISE * random.nextGaussian());
            }
            builder.add(name, engine.timeAt(row), values);
        }
        return engine.rows() - from;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum() >> 20;
    }

    private static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(T value) -> value;
            case Result.Refused<T>(var refusal) -> throw new IllegalStateException(refusal.toString());
        };
    }
}
