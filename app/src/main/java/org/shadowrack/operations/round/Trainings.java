package org.shadowrack.operations.round;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shadowrack.config.ForecastSettings;
import org.shadowrack.forecast.Forecasting;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.forecast.Forecasting.Trained;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Topology;
import org.shadowrack.operations.Operations.Job;
import org.shadowrack.operations.jobs.JobBoard;
import org.shadowrack.operations.jobs.RunningJob;
import org.shadowrack.operations.parts.SiteParts;
import org.shadowrack.security.Operator;
import org.shadowrack.security.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trainings of a site's forecasters: on somebody's word, or when the site's schedule says so. Thread-safe. */
final class Trainings {
    private static final Logger LOG = LoggerFactory.getLogger(Trainings.class);
    private static final String TITLE = "Training forecasters";
    private static final String BY_ITSELF = "Training forecasters by schedule";
    private static final String RECALIBRATING = "Recalibrating forecasters by schedule";

    private final SiteParts parts;
    private final JobBoard jobs;
    private final Supplier<Topology> topology;
    private volatile Instant begun = Instant.MIN;
    private volatile Instant recalibrated = Instant.MIN;

    /** {@code topology}: the newest that is known. */
    Trainings(SiteParts parts, JobBoard jobs, Supplier<Topology> topology) {
        this.parts = parts;
        this.jobs = jobs;
        this.topology = topology;
    }

    /** Trains now, and comes back when that is done. */
    Outcome<Trained> run() {
        begun = parts.clock().instant();
        return run(jobs.start(TITLE, true), parts.forecasting()::train);
    }

    /** Trains in the background. */
    Job start() {
        begun = parts.clock().instant();
        return start(TITLE, parts.forecasting()::train);
    }

    /** Begins what is due by the schedule, if anything is: a training, which calibrates too, else a recalibration. */
    void tick() {
        Instant now = parts.clock().instant();
        ForecastSettings settings = parts.settings().forecasting();
        if (isRunning()) {
            return;
        }
        // What can't be done is not tried again in the next round.
        if (isDue(settings.retrainEvery(), last(), now)) {
            begun = now;
            allowed(BY_ITSELF, parts.forecasting()::retrain);
        } else if (isDue(settings.recalibrateEvery(), lastRecalibrated(), now)) {
            recalibrated = now;
            allowed(RECALIBRATING, parts.forecasting()::recalibrate);
        }
    }

    private static boolean isDue(@Nullable Duration every, Instant last, Instant now) {
        return every != null && !now.isBefore(last.plus(every));
    }

    private void allowed(String title, Learning learning) {
        if (parts.access().require(Operator.AUTOMATIC, Permission.TRAIN,
                parts.settings().site() + " by schedule") instanceof Outcome.Failed<?>(Problem problem)) {
            LOG.warn("{}", problem.line());
        } else {
            start(title, learning);
        }
    }

    /** The newest recalibration or training; without any model there is nothing to recalibrate. */
    private Instant lastRecalibrated() {
        Instant newest = parts.forecasting().models().stream().map(Trainings::calibrated).max(Instant::compareTo)
                .orElse(parts.clock().instant());
        return newest.isAfter(recalibrated) ? newest : recalibrated;
    }

    private static Instant calibrated(ModelCard card) {
        Instant at = card.provenance().recalibratedAt();
        return at == null ? card.trainedAt() : at;
    }

    /** The last training, or the beginning of the record where there was none. */
    private Instant last() {
        Instant newest = parts.forecasting().models().stream().map(ModelCard::trainedAt).max(Instant::compareTo)
                .orElseGet(() -> parts.history().stat().oldest().orElse(parts.clock().instant()));
        return newest.isAfter(begun) ? newest : begun;
    }

    private boolean isRunning() {
        return jobs.all().stream().filter(job -> job.state().equals("running"))
                .anyMatch(job -> job.title().startsWith(TITLE) || job.title().equals(RECALIBRATING));
    }

    private Job start(String title, Learning learning) {
        RunningJob job = jobs.start(title, true);
        Thread.ofPlatform().name("training").daemon().start(() -> run(job, learning));
        return job.view();
    }

    private Outcome<Trained> run(RunningJob job, Learning learning) {
        return job.end(learning.train(parts.history(), topology.get(), parts.clock().instant(), job::progress,
                job::isCancelled));
    }

    /** {@link Forecasting#train}, {@link Forecasting#retrain} or {@link Forecasting#recalibrate}. */
    @FunctionalInterface
    private interface Learning {
        Outcome<Trained> train(org.shadowrack.history.History history, Topology topology, Instant now,
                java.util.function.DoubleConsumer progress, java.util.function.BooleanSupplier cancelled);
    }
}
