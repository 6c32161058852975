package org.shadowrack.ui.site;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.history.History;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.operations.AlarmDesk;
import org.shadowrack.operations.OfflineAnalysis;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.SiteControl;
import org.shadowrack.operations.alarms.AlarmBook;
import org.shadowrack.operations.problem.ServiceProblem;
import org.shadowrack.security.AuditLog;
import org.shadowrack.security.Operator;
import org.shadowrack.whatif.Bundles;

/** A site in operation driven by records: what a command says it did shows in the next picture. Thread-safe. */
public final class RecordedOperations implements Operations {
    private volatile FleetSnapshot snapshot;
    private final Map<String, Double> thresholds = new ConcurrentHashMap<>(Map.of("default", 0.6, "drive", 0.5));
    private final FleetSnapshot first;
    private final AlarmBook alarms = new AlarmBook();
    private final SampleRecord record = new SampleRecord();
    private volatile PolicySettings policy = SampleRecord.policy();
    private final RecordedMigrations migrations;
    private final List<Job> jobs;
    private final RecordedForecasters forecasters = new RecordedForecasters(this::models);
    private final List<String> cancelled = new CopyOnWriteArrayList<>();

    /** A site that shows {@code initial}, with these jobs. */
    public RecordedOperations(FleetSnapshot initial, List<Job> jobs) {
        this.snapshot = initial;
        this.first = initial;
        alarms.round(initial.alarms(), initial.at());
        this.migrations = new RecordedMigrations(initial.migrations(), this::publish);
        this.jobs = List.copyOf(jobs);
        if (!initial.topology().components().isEmpty()) {
            record.shift();
        }
    }

    private synchronized void publish() {
        FleetSnapshot old = snapshot;
        snapshot = new FleetSnapshot(old.at(), old.simulated(), old.topology(), old.latest(), old
                .forecasts(), old.advice(), migrations.all(), old.alarms(), old.coverage(), old.figures());
    }

    @Override
    public FleetSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public History history() {
        return new RecordedHistory(snapshot.latest());
    }

    @Override
    public RecordedMigrations migrations() {
        return migrations;
    }

    @Override
    public SiteControl control() {
        throw new UnsupportedOperationException("screens don't drive the site");
    }

    @Override
    public List<Job> jobs() {
        return jobs;
    }

    @Override
    public void cancel(String jobId) {
        cancelled.add(jobId);
    }

    /** The jobs that were to be cancelled. */
    public List<String> cancelled() {
        return List.copyOf(cancelled);
    }

    @Override
    public Outcome<Job> train(Operator operator) {
        return Outcome.ok(new Job("job-9", "Training forecasters", "", -1, "running", true));
    }

    @Override
    public List<ModelCard> models() {
        return snapshot.topology().components().isEmpty()
                ? List.of()
                : List.of(card("power_supply-7", 0.0021,
                        0.83, true), card("fan-5", 0.0044, 0.71, true), card("drive-4", 0.0061, 0.64, true),
                        card("dimm-2",
                                0.0019, 0.58, true),
                        card("power_supply-6", 0.0027, 0.78, false), card("fan-4", 0.0052, 0.66,
                                false));
    }

    private static Map<String, Double> figures(double brier, double precision) {
        Map<String, Double> figures = new HashMap<>(Map.of("brier", brier, "brierOfBaseRate", 1.6 * brier, "auprc",
                precision, "auroc", 0.97, "ece", 0.012, "threshold", 0.31, "failures", 13.0, "caught", 11.0));
        figures.putAll(Map.of("healthy", 1204.0, "healthyAlerted", 2.0, "medianLeadSeconds", 77_040.0, "championCaught",
                9.0, "championHealthyAlerted", 2.0, "championBeaten", 1.0));
        return figures;
    }

    private static ModelCard card(String name, double brier, double precision, boolean inUse) {
        return new ModelCard(name, Path.of(name + ".model"), inUse ? "RandomForest 100 × depth 12" : "LogitBoost × 50",
                Duration.ofHours(24), figures(brier, precision),
                SampleFleet.NOW.minus(
                        Duration.ofDays(inUse ? 1 : 8)),
                SampleFleet.NOW.minus(Duration.ofDays(41)), inUse);
    }

    @Override
    public Map<String, Double> thresholds() {
        return Map.copyOf(thresholds);
    }

    @Override
    public Outcome<Outcome.Done> setThreshold(Operator operator, String kind, double threshold) {
        thresholds.put(kind, threshold);
        return Outcome.done();
    }

    @Override
    public List<Consequence> consequences(String kind, List<Double> asked) {
        return asked.stream().map(RecordedOperations::consequence).toList();
    }

    private static Consequence consequence(double threshold) {
        int caught = (int) Math.round(19 * (1 - threshold * threshold));
        return new Consequence(caught, 19 - caught, Math.pow(1 - threshold, 3) * 24, 3600 * (30 - 20 * threshold), 41);
    }

    @Override
    public RecordedForecasters forecasters() {
        return forecasters;
    }

    @Override
    public AlarmDesk alarms() {
        return new RecordedAlarms(this::acknowledged, alarms, () -> snapshot.at(), this::next);
    }

    private synchronized Instant acknowledged(Operator operator, String alarmId) {
        FleetSnapshot old = snapshot;
        snapshot = new FleetSnapshot(old.at(), old.simulated(), old.topology(), old.latest(), old
                .forecasts(), old.advice(), old.migrations(),
                old.alarms().stream().map(alarm -> alarm.id().equals(
                        alarmId) ? acknowledged(alarm, operator) : alarm).toList(),
                old.coverage(), old.figures());
        return old.at();
    }

    private synchronized void next() {
        snapshot = snapshot.withAlarms(alarms.round(first.alarms(), snapshot.at()));
    }

    private static Alarm acknowledged(Alarm alarm, Operator operator) {
        return new Alarm(alarm.id(), alarm.severity(), alarm.component(), alarm.text(), alarm.since(), operator.name(),
                alarm.action());
    }

    @Override
    public List<ServiceProblem> problems() {
        return snapshot.topology().components().isEmpty() ? List.of() : SampleProblems.all();
    }

    @Override
    public SiteSettings settings() {
        return record.settings(snapshot, policy);
    }

    @Override
    public Optional<Path> settingsFile() {
        return Optional.of(Path.of("/etc/shadowrack/frankfurt-2.yaml"));
    }

    @Override
    public Outcome<Outcome.Done> setPolicy(Operator operator, PolicySettings other) {
        policy = other;
        return Outcome.done();
    }

    @Override
    public AuditLog audit() {
        return record.audit();
    }

    @Override
    public OfflineAnalysis analysis() {
        return record.analysis();
    }

    @Override
    public Outcome<Bundles.Made> bundle(Operator operator, Path out) {
        return record.bundle(snapshot, out);
    }

    @Override
    public Outcome<String> raw(ComponentId component) {
        return Outcome.ok("{\n  \"@odata.id\": \"" + component.value() + "\",\n  \"Status\": {\"Health\": \"OK\"}\n}");
    }

    /** The migrations as the newest picture has them. */
    public List<MigrationView> shownMigrations() {
        return snapshot.migrations();
    }

    @Override
    public void close() {}
}
