package org.shadowrack.forecast.fleet;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shadowrack.forecast.shelf.KindModel;
import org.shadowrack.training.data.FailureEvent;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.ReadingCollector;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.model.file.ModelFiles;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.plan.TrainingPlan;
import org.shadowrack.training.run.TrainingRun;

/** A small model, really trained: fans whose vibration rises for a day before they fail. */
public final class Taught {
    static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    static final Duration SPAN = Duration.ofDays(20);

    private Taught() {}

    /** Writes such a model as a site's own, such as {@code fan-1}. */
    public static void file(Path folder, String name, long seed) {
        folder.toFile().mkdirs();
        if (ModelFiles.write(fans(seed).model(),
                folder.resolve(name + ".model")) instanceof Result.Refused<Path> no) {
            throw new AssertionError(no);
        }
    }

    /** Learnt from sixty fans; by another seed from others. */
    public static KindModel fans(long seed) {
        Random random = new Random(seed);
        ReadingCollector readings = new ReadingCollector();
        List<FailureEvent> failures = new ArrayList<>();
        for (int fan = 0; fan < 60; fan++) {
            int fails = fan % 2 == 0 ? 60 + random.nextInt(380) : Integer.MAX_VALUE;
            addFan(readings, "h" + fan + "/fan", (int) SPAN.toHours(), fails, random);
            if (fails < SPAN.toHours()) {
                failures.add(new FailureEvent("h" + fan + "/fan", millis(fails), "fan"));
            }
        }
        TrainingPlan plan = TrainingPlan.of(Duration.ofHours(24), Duration.ofHours(12)).at(Duration.ofHours(4))
                .with(Algorithm.BOOSTED).withMinHistory(Duration.ofHours(24)).withSeed(seed);
        Result<FailureModel> result = new TrainingRun(readings.build(KindTraining.HOLD), FailureLog.of(failures), plan,
                monitor()).run();
        if (result instanceof Result.Done<FailureModel>(FailureModel model)) {
            return new KindModel("fan", 0, model, START.plus(SPAN));
        }
        throw new AssertionError(result);
    }

    private static TrainingMonitor monitor() {
        return new TrainingMonitor() {
            @Override
            public void progress(String stage, double share) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    static Telemetry oneFan(int hours, int fails, boolean vibration, double offset) {
        ReadingCollector readings = new ReadingCollector();
        Random random = new Random(3);
        for (int hour = 0; hour < hours; hour++) {
            if (vibration || hour < hours - 6) {
                readings.add("one/fan", millis(hour), "vibration", level(hour, fails, random) + offset);
            }
            readings.add("one/fan", millis(hour), "speed", 9000 + offset * 1000 + random.nextInt(50));
            readings.add("one/fan", millis(hour), "temperature", 30 + offset + random.nextDouble());
        }
        return readings.build(KindTraining.HOLD);
    }

    private static void addFan(ReadingCollector readings, String id, int hours, int fails, Random random) {
        for (int hour = 0; hour < Math.min(hours, fails); hour++) {
            readings.add(id, millis(hour), "vibration", level(hour, fails, random));
            readings.add(id, millis(hour), "speed", 9000 + random.nextInt(50));
            readings.add(id, millis(hour), "temperature", 30 + random.nextDouble());
        }
    }

    private static double level(int hour, int fails, Random random) {
        return 1 + 0.1 * random.nextGaussian() + Math.max(0, 24 - (fails - hour)) / 6.0;
    }

    static long millis(int hour) {
        return START.plus(Duration.ofHours(hour)).toEpochMilli();
    }
}
