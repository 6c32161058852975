package org.shadowrack.operations.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.shadowrack.forecast.Forecasting.Trained;
import org.shadowrack.inventory.Discovery.Found;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.SiteControl;
import org.shadowrack.security.Operator;

/** The whole main job, once, on a lab whose clock it drives. Used by one thread. */
public final class Trial {
    private static final Duration SETTLE = Duration.ofMinutes(2);

    private final Operations site;
    private final LabControl lab;
    private final Operator operator;
    private final TrialSettings settings;
    private final Consumer<String> progress;
    private final Map<String, Double> phases = new LinkedHashMap<>();
    private final Observer observer;
    private final Commissioning commissioning;
    private long phaseBegan = System.nanoTime();

    /** A trial of {@code site} on {@code lab}; {@code progress} gets a line now and then. */
    public Trial(Operations site, LabControl lab, Operator operator, TrialSettings settings,
            Consumer<String> progress) {
        this.site = site;
        this.lab = lab;
        this.operator = operator;
        this.settings = settings;
        this.progress = progress;
        this.observer = new Observer(lab);
        this.commissioning = new Commissioning(site.control(), lab, progress);
    }

    /** Discovers, pulls, trains, goes live, winds up, and scores; the first problem ends it. */
    public Outcome<TrialReport> run() {
        long began = System.nanoTime();
        SiteControl control = site.control();
        Outcome<Found> found = ended("discover", control.discover());
        return found.then(all -> ended("history", commissioning.pull(settings.history())))
                .then(reached -> ended("train", control.train(operator)))
                .then(trained -> live().then(liveFrom -> ended("live", windUp(liveFrom))).then(liveFrom -> lab.truth()
                        .map(truth -> report(trained, liveFrom, truth, seconds(began)))));
    }

    private Outcome<Instant> live() {
        return lab.now().then(start -> {
            Outcome<Instant> last = Outcome.ok(start);
            Instant end = start.plus(settings.live());
            while (last instanceof Outcome.Ok<Instant>(Instant reached) && reached.isBefore(end)) {
                last = commissioning.step(reached, settings.step()).map(this::observe);
            }
            return last.map(reached -> start);
        });
    }

    private Instant observe(Instant now) {
        FleetSnapshot snapshot = site.control().round();
        observer.observe(snapshot);
        progress.accept("live at " + now + ", " + snapshot.alarms().size() + " alarms, "
                + snapshot.migrations().size() + " migrations");
        return now;
    }

    /** Nothing is left half done: what is still open when the trial ends is taken back. */
    private Outcome<Instant> windUp(Instant liveFrom) {
        for (MigrationView open : site.migrations().all()) {
            if (!open.state().isEnd() && open.state() != MigrationState.ROLLING_BACK) {
                site.migrations().rollback(operator, open.id(), "the trial ends")
                        .then(view -> site.migrations().await(view.id(), SETTLE));
            }
        }
        observer.migrations(site.migrations().all());
        return Outcome.ok(liveFrom);
    }

    private TrialReport report(Trained trained, Instant liveFrom, java.util.List<LabControl.InjectedFailure> truth,
            double seconds) {
        FleetSnapshot last = site.snapshot();
        Scoring scoring = new Scoring(observer, last.topology(), liveFrom, truth);
        Map<String, Map<String, Double>> training = new LinkedHashMap<>();
        trained.models().forEach(card -> training.put(card.name(), card.metrics()));
        return new TrialReport(last.topology().components().size(), site.history().stat().readings(),
                scoring.failures(), seconds, scoring.forecast(), scoring.moves(settings.live()), observer.results(),
                scoring.outagesAvoided(),
                scoring.outagesSuffered(), null, training, phases);
    }

    private <T> Outcome<T> ended(String phase, Outcome<T> outcome) {
        phases.put(phase, seconds(phaseBegan));
        phaseBegan = System.nanoTime();
        return outcome;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
