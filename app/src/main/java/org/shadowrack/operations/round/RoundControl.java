package org.shadowrack.operations.round;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.forecast.Forecasting.Trained;
import org.shadowrack.history.Journal;
import org.shadowrack.inventory.Discovery.Found;
import org.shadowrack.inventory.ShadowPlan;
import org.shadowrack.inventory.TopologyChanges;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.operations.Operations.Job;
import org.shadowrack.operations.SiteControl;
import org.shadowrack.operations.jobs.JobBoard;
import org.shadowrack.operations.jobs.RunningJob;
import org.shadowrack.operations.parts.Picture;
import org.shadowrack.operations.parts.SiteParts;
import org.shadowrack.operations.parts.Thresholds;
import org.shadowrack.operations.record.ForecastLog;
import org.shadowrack.security.Operator;
import org.shadowrack.security.Permission;
import org.shadowrack.whatif.bundle.TopologyDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drives the steps of the site's work, one at a time. */
public final class RoundControl implements SiteControl {
    private static final Logger LOG = LoggerFactory.getLogger(RoundControl.class);
    private static final Duration SEEK_EVERY = Duration.ofMinutes(1);

    private final SiteParts parts;
    private final Picture picture;
    private final JobBoard jobs;
    private final SiteRound round;
    private final Trainings trainings;
    private final GuestWatch guests;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile boolean stopped;
    private long sought = System.nanoTime() - SEEK_EVERY.toNanos();

    /** Of what the site is made of. */
    public RoundControl(SiteParts parts, Picture picture, Thresholds thresholds, JobBoard jobs,
            ForecastLog forecastLog) {
        this.parts = parts;
        this.picture = picture;
        this.jobs = jobs;
        this.round = new SiteRound(parts, picture, thresholds, forecastLog);
        this.trainings = new Trainings(parts, jobs, this::newestTopology);
        this.guests = new GuestWatch(parts, round);
    }

    @Override
    public Outcome<Found> discover() {
        RunningJob job = jobs.start("Discovering " + parts.settings().site(), false);
        job.detail(parts.settings().services().size() + " services");
        return locked(() -> job.end(parts.discovery().discover(parts.settings()).then(this::adopt)));
    }

    private Outcome<Found> adopt(Found answered) {
        Journal journal = parts.history().journal();
        Optional<Topology> before = TopologyDocument.kept(journal);
        Found found = before.map(answered::keeping).orElse(answered);
        List<ComponentEvent> changes = before.map(known -> TopologyChanges.between(known, found.topology()))
                .orElse(List.of());
        ShadowPlan.problems(found.topology()).forEach(problem -> LOG.warn("{}", problem.line()));
        found.unreachable().forEach(problem -> LOG.warn("{}", problem.line()));
        round.topology(found.topology());
        picture.problems().discovered(found.malformed(), missing(), parts.clock().instant());
        return parts.history().appendEvents(changes).then(told -> TopologyDocument.keep(found.topology(), journal))
                .then(kept -> parts.history().append(found.readings())).map(done -> {
                    round.preview();
                    return found;
                });
    }

    /** The services of which nothing is known yet. */
    private List<ServiceSettings> missing() {
        Set<String> known = round.topology().components().values().stream().map(Component::service)
                .collect(Collectors.toSet());
        return parts.settings().services().stream().filter(service -> !known.contains(service.name())).toList();
    }

    /** Discovers the services that were silent before, them alone, once in a while. */
    private void discoverMissing() {
        List<ServiceSettings> missing = missing();
        if (missing.isEmpty() || round.topology().components().isEmpty()
                || System.nanoTime() - sought < SEEK_EVERY.toNanos()) {
            return;
        }
        parts.discovery().discover(parts.settings().of(missing)).map(found -> {
            Map<ComponentId, Component> all = new LinkedHashMap<>(round.topology().components());
            all.putAll(found.topology().components());
            Topology before = round.topology();
            Topology now = new Topology(before.site(), found.topology().at(), all, before.shadowings(),
                    before.workloads());
            return adopt(new Found(now, found.readings(), found.malformed(), found.unreachable(),
                    found.silent()));
        });
        sought = System.nanoTime();
    }

    @Override
    public Outcome<Long> backfill(Instant since) {
        RunningJob job = jobs.start("Pulling history", false);
        job.detail("since " + since);
        return locked(() -> job.end(pull(since, job)));
    }

    private Outcome<Long> pull(Instant since, RunningJob job) {
        AtomicLong stored = new AtomicLong();
        PortionStore store = new PortionStore(parts.history());
        long pulled = parts.collector().backfill(since, readings -> {
            store.accept(readings);
            job.detail(stored.addAndGet(readings.size()) + " readings");
        });
        Instant now = parts.clock().instant();
        return store.problem().then(fine -> parts.history().appendEvents(parts.collector().events(since)))
                .then(fine -> parts.history().flush()).map(done -> {
                    round.eventsUntil(now);
                    round.preview();
                    return pulled;
                });
    }

    @Override
    public Outcome<Trained> train(Operator operator) {
        return parts.access().require(operator, Permission.TRAIN, parts.settings().site())
                .then(allowed -> trainings.run());
    }

    /** Trains in the background. */
    public Job startTraining() {
        return trainings.start();
    }

    private Topology newestTopology() {
        Topology pictured = picture.newest().topology();
        return pictured.components().isEmpty() ? round.topology() : pictured;
    }

    @Override
    public FleetSnapshot round() {
        return locked(() -> {
            discoverMissing();
            guests.look();
            FleetSnapshot snapshot = round.run();
            trainings.tick();
            return snapshot;
        });
    }

    @Override
    public void run(Duration every) {
        Thread.ofVirtual().name("rounds").start(() -> {
            while (!stopped) {
                long began = System.nanoTime();
                round();
                pause(every.minusNanos(System.nanoTime() - began));
            }
        });
    }

    /** Ends the rounds; returns when the last has ended. */
    public void stop() {
        stopped = true;
        oneAtATime.lock();
        oneAtATime.unlock();
    }

    private static void pause(Duration rest) {
        try {
            if (rest.isPositive()) {
                Thread.sleep(rest);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T locked(java.util.function.Supplier<T> step) {
        oneAtATime.lock();
        try {
            return step.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Whether advice is acted on. */
    public static boolean automatic(Thresholds thresholds) {
        return thresholds.policy().mode() == Mode.AUTOMATIC;
    }
}
