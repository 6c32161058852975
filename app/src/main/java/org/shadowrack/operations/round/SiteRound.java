package org.shadowrack.operations.round;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shadowrack.config.HistorySettings;
import org.shadowrack.decision.AdvicePolicies;
import org.shadowrack.decision.AdvicePolicy;
import org.shadowrack.decision.AdvicePolicy.Situation;
import org.shadowrack.decision.Persistence;
import org.shadowrack.decision.RiskTrail;
import org.shadowrack.history.Retention;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.fleet.FleetSnapshot.Figures;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.Observation.Unreachable;
import org.shadowrack.operations.alarms.AlarmList;
import org.shadowrack.operations.alarms.Seen;
import org.shadowrack.operations.alarms.Seen.Risks;
import org.shadowrack.operations.parts.Picture;
import org.shadowrack.operations.parts.SiteParts;
import org.shadowrack.operations.parts.Thresholds;
import org.shadowrack.operations.record.ForecastLog;
import org.shadowrack.operations.record.MoveLog;
import org.shadowrack.operations.record.RiskTrails;
import org.shadowrack.telemetry.Collector.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round after another: poll, store, forecast, decide, act, publish. Used by one thread at a time. */
final class SiteRound {
    private static final Logger LOG = LoggerFactory.getLogger(SiteRound.class);

    /** How far back the log is read for hosts that are still down. */
    private static final Duration REPAIR_TIME = Duration.ofDays(3);

    /** How often the history is asked to remove what is not kept. */
    private static final Duration TIDY = Duration.ofHours(1);

    /** An entry may be written a little after the instant it bears. */
    private static final Duration OVERLAP = Duration.ofHours(2);

    private final SiteParts parts;
    private final Picture picture;
    private final Thresholds thresholds;
    private final ForecastLog forecastLog;
    private final AlarmList alarms = new AlarmList();
    private final MoveLog moves;
    private final AutomaticActor actor;
    private boolean begun;
    private boolean recovered;
    private final RiskTrails trails = new RiskTrails();
    private boolean restored;
    private Topology topology;
    private final Retention retention;
    private Instant tidied = Instant.MIN;
    private Instant eventsUntil = Instant.EPOCH.plus(OVERLAP);

    SiteRound(SiteParts parts, Picture picture, Thresholds thresholds, ForecastLog forecastLog) {
        this.parts = parts;
        this.picture = picture;
        this.thresholds = thresholds;
        this.forecastLog = forecastLog;
        this.moves = new MoveLog(parts.history());
        this.actor = new AutomaticActor(parts.migrations());
        this.topology = Topology.empty(parts.settings().site());
        HistorySettings kept = parts.settings().history();
        this.retention = new Retention(kept.raw(), kept.minute(), kept.hour(), kept.bytes());
    }

    Topology topology() {
        return topology;
    }

    void topology(Topology discovered) {
        topology = discovered;
    }

    FleetSnapshot run() {
        begun = true;
        Round polled = parts.collector().pollOnce();
        Instant now = parts.clock().instant();
        Optional<Problem> unstored = store(polled, now);
        picture.problems().polled(polled.observations(), now);
        adopt(polled.statusChanges());
        Map<ComponentId, Forecast> forecasts = parts.forecasting().forecast(parts.history(), topology, now);
        Map<ComponentId, RiskTrail> risks = trails(forecasts, now);
        forecastLog.record(forecasts);
        Set<String> failed = FailedHosts.of(topology, parts.history().events(now.minus(REPAIR_TIME), Instant.MAX));
        List<Advice> advice = decide(now, forecasts, polled, risks, failed);
        List<MigrationView> migrations = parts.migrations().all();
        if (moves.record(migrations, topology) instanceof Outcome.Failed<?>(Problem problem)) {
            LOG.warn("{}", problem.line());
        }
        FleetSnapshot snapshot = snapshot(now, polled, forecasts, advice, migrations, risks, failed, unstored);
        picture.publish(snapshot);
        tidy(now);
        return snapshot;
    }

    /** After a start the trails go on from what was recorded, so that a restart neither forgets nor repeats an alarm. */
    private Map<ComponentId, RiskTrail> trails(Map<ComponentId, Forecast> forecasts, Instant now) {
        Persistence persistence = Persistence.of(thresholds.policy().restraint());
        if (!restored) {
            restored = true;
            forecastLog.recent(forecasts.keySet(), now.minus(persistence.span()), now)
                    .forEach((id, points) -> trails.restore(id, points.epochMillis(), points.values(), persistence));
        }
        return trails.with(forecasts, persistence);
    }

    private void tidy(Instant now) {
        if (tidied.isBefore(now.minus(TIDY))) {
            tidied = now;
            if (parts.history().retain(retention, now) instanceof Outcome.Failed<?>(Problem problem)) {
                LOG.warn("{}", problem.line());
            }
        }
    }

    /** A full disk must not stop the watch: what could not be stored is told, and the next round tries again. */
    private Optional<Problem> store(Round polled, Instant now) {
        Outcome<Outcome.Done> stored = parts.history().append(polled.observations().stream()
                .filter(Reading.class::isInstance).map(Reading.class::cast).toList());
        if (eventsUntil.isBefore(now)) {
            stored = stored.then(done -> parts.history()
                    .appendEvents(parts.collector().events(eventsUntil.minus(OVERLAP)))).map(done -> {
                        eventsUntil = now;
                        return done;
                    });
        }
        return stored instanceof Outcome.Failed<?>(Problem problem) ? Optional.of(problem) : Optional.empty();
    }

    /** The first picture, before the first round: what discovery found and the history holds, without a forecast. */
    void preview() {
        if (!begun) {
            Round nothing = new Round(List.of(), List.of(), parts.settings().services().size(), 0, List.of());
            picture.publish(snapshot(parts.clock().instant(), nothing, Map.of(), List.of(), parts.migrations().all(),
                    Map.of(), Set.of(), Optional.empty()));
        }
    }

    /** The log entries until {@code instant} are in the history. */
    void eventsUntil(Instant instant) {
        eventsUntil = instant;
    }

    private void adopt(List<Component> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Map<ComponentId, Component> components = new java.util.LinkedHashMap<>(topology.components());
        changes.forEach(change -> components.computeIfPresent(change.id(),
                (id, known) -> change.at(known.position()).inRole(known.role())));
        topology = new Topology(topology.site(), topology.at(), components, topology.shadowings(),
                topology.workloads());
    }

    private List<Advice> decide(Instant now, Map<ComponentId, Forecast> forecasts, Round polled,
            Map<ComponentId, RiskTrail> risks, Set<String> failed) {
        List<MigrationView> migrations = parts.migrations().all();
        Topology current = Homes.current(topology, migrations);
        boolean frozen = unreachable(polled) >= AdvicePolicies.FREEZE_SHARE;
        if (!frozen) {
            tend(current);
        }
        List<Advice> advice = policy()
                .advise(new Situation(now, current, forecasts, failed, migrations, unreachable(polled), risks));
        if (RoundControl.automatic(thresholds) && !frozen) {
            actor.act(advice, current, failed);
        }
        return advice;
    }

    private AdvicePolicy policy() {
        return parts.policies().apply(thresholds.policy());
    }

    /** First what an earlier console left behind is taken up. A console that may be cut off leaves all as it is. */
    private void tend(Topology current) {
        if (!recovered && !current.workloads().isEmpty()) {
            recovered = true;
            parts.migrations().recover(current);
        }
        parts.migrations().observe(current);
    }

    private static double unreachable(Round polled) {
        return polled.services() == 0 ? 0 : (double) gone(polled.observations()) / polled.services();
    }

    private static int gone(List<Observation> observations) {
        return (int) observations.stream().filter(Unreachable.class::isInstance).count();
    }

    private FleetSnapshot snapshot(Instant now, Round polled, Map<ComponentId, Forecast> forecasts,
            List<Advice> advice, List<MigrationView> migrations, Map<ComponentId, RiskTrail> risks, Set<String> failed,
            Optional<Problem> unstored) {
        Topology current = Homes.current(topology, migrations);
        var stat = parts.history().stat();
        double rate = polled.seconds() > 0 ? polled.observations().size() / polled.seconds() : 0;
        return new FleetSnapshot(now, parts.settings().simulated(), current,
                new HashMap<>(parts.history().latest()), forecasts, advice, migrations,
                alarms.standing(new Seen(now, current,
                        new Risks(forecasts, risks, thresholds.policy(),
                                component -> policy().isControl(component, current)),
                        polled.observations(), failed, migrations, unstored), picture.acknowledged()),
                parts.pool().coverage(current), new Figures(polled.services(), gone(polled.observations()), rate,
                        stat.readings(), stat.oldest().orElse(now)));
    }
}
