package org.shadowrack.operations.round;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
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

    private final SiteParts parts;
    private final JobBoard jobs;
    private final Supplier<Topology> topology;
    private volatile Instant begun = Instant.MIN;

    /** {@code topology}: the newest that is known. */
    Trainings(SiteParts parts, JobBoard jobs, Supplier<Topology> topology) {
        this.parts = parts;
        this.jobs = jobs;
        this.topology = topology;
    }

    /** Trains now, and comes back when that is done. */
    Outcome<Trained> run() {
        return run(jobs.start(TITLE, true), parts.forecasting()::train);
    }

    /** Trains in the background. */
    Job start() {
        return start(TITLE, parts.forecasting()::train);
    }

    /** Begins the training that is due by the schedule, if one is. */
    void tick() {
        Duration every = parts.settings().forecasting().retrainEvery();
        Instant now = parts.clock().instant();
        if (every == null || now.isBefore(last().plus(every)) || isRunning()) {
            return;
        }
        // One that can't be done is not tried again in the next round.
        begun = now;
        if (parts.access().require(Operator.AUTOMATIC, Permission.TRAIN,
                parts.settings().site() + " by schedule") instanceof Outcome.Failed<?>(Problem problem)) {
            LOG.warn("{}", problem.line());
        } else {
            start(BY_ITSELF, parts.forecasting()::retrain);
        }
    }

    /** The last training, or the beginning of the record where there was none. */
    private Instant last() {
        Instant newest = parts.forecasting().models().stream().map(ModelCard::trainedAt).max(Instant::compareTo)
                .orElseGet(() -> parts.history().stat().oldest().orElse(parts.clock().instant()));
        return newest.isAfter(begun) ? newest : begun;
    }

    private boolean isRunning() {
        return jobs.all().stream().anyMatch(job -> job.title().startsWith(TITLE) && job.state().equals("running"));
    }

    private Job start(String title, Learning learning) {
        RunningJob job = jobs.start(title, true);
        Thread.ofPlatform().name("training").daemon().start(() -> run(job, learning));
        return job.view();
    }

    private Outcome<Trained> run(RunningJob job, Learning learning) {
        begun = parts.clock().instant();
        return job.end(learning.train(parts.history(), topology.get(), begun, job::progress, job::isCancelled));
    }

    /** {@link Forecasting#train} or {@link Forecasting#retrain}. */
    @FunctionalInterface
    private interface Learning {
        Outcome<Trained> train(org.shadowrack.history.History history, Topology topology, Instant now,
                java.util.function.DoubleConsumer progress, java.util.function.BooleanSupplier cancelled);
    }
}
