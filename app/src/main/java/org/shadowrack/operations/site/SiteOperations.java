package org.shadowrack.operations.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.history.History;
import org.shadowrack.migration.Migrations;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.operations.AlarmDesk;
import org.shadowrack.operations.ForecastDesk;
import org.shadowrack.operations.OfflineAnalysis;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.SiteControl;
import org.shadowrack.operations.jobs.JobBoard;
import org.shadowrack.operations.parts.Picture;
import org.shadowrack.operations.parts.SiteParts;
import org.shadowrack.operations.parts.Thresholds;
import org.shadowrack.operations.problem.ServiceProblem;
import org.shadowrack.operations.record.ForecastLog;
import org.shadowrack.operations.round.RoundControl;
import org.shadowrack.security.AuditLog;
import org.shadowrack.security.Operator;
import org.shadowrack.security.Permission;
import org.shadowrack.whatif.Bundles;

/** The face's one shape: hands each question to the part that knows. */
final class SiteOperations implements Operations {
    private final SiteParts parts;
    private final Picture picture;
    private final Thresholds thresholds;
    private final JobBoard jobs = new JobBoard();
    private final RoundControl control;
    private final SiteForecastDesk forecasters;
    private final AlarmDesk alarms;

    SiteOperations(SiteParts parts) {
        this.parts = parts;
        this.picture = new Picture(parts.settings());
        this.thresholds = new Thresholds(parts.settings().policy());
        ForecastLog forecastLog = new ForecastLog(parts.history());
        this.alarms = new SiteAlarmDesk(parts, picture);
        this.forecasters = new SiteForecastDesk(parts, picture, thresholds, forecastLog);
        this.control = new RoundControl(parts, picture, thresholds, jobs, forecastLog);
    }

    @Override
    public FleetSnapshot snapshot() {
        return picture.newest();
    }

    @Override
    public History history() {
        return parts.history();
    }

    @Override
    public Migrations migrations() {
        return parts.migrations();
    }

    @Override
    public SiteControl control() {
        return control;
    }

    @Override
    public List<Job> jobs() {
        return jobs.all();
    }

    @Override
    public void cancel(String jobId) {
        jobs.cancel(jobId);
    }

    @Override
    public Outcome<Job> train(Operator operator) {
        return parts.access().require(operator, Permission.TRAIN, parts.settings().site())
                .map(allowed -> control.startTraining());
    }

    @Override
    public List<ModelCard> models() {
        return parts.forecasting().models();
    }

    @Override
    public Map<String, Double> thresholds() {
        return thresholds.prestage();
    }

    @Override
    public Outcome<Outcome.Done> setThreshold(Operator operator, String kind, double threshold) {
        if (!(threshold > 0 && threshold < 1)) {
            return Outcome.failed(Problem.badInput(threshold + " is not a probability between 0 and 1",
                    "setting the threshold of " + kind, "Give a number above 0 and below 1, such as 0.6"));
        }
        return parts.access().require(operator, Permission.SET_THRESHOLD, kind + "=" + threshold).then(allowed -> {
            thresholds.set(kind, threshold);
            return Outcome.done();
        });
    }

    @Override
    public List<Consequence> consequences(String kind, List<Double> asked) {
        return forecasters.consequences(kind, asked);
    }

    @Override
    public ForecastDesk forecasters() {
        return forecasters;
    }

    @Override
    public List<ServiceProblem> problems() {
        return picture.problems().all();
    }

    @Override
    public AlarmDesk alarms() {
        return alarms;
    }

    @Override
    public SiteSettings settings() {
        return with(thresholds.policy());
    }

    @Override
    public Optional<Path> settingsFile() {
        return Optional.ofNullable(parts.file().path());
    }

    @Override
    public Outcome<Outcome.Done> setPolicy(Operator operator, PolicySettings policy) {
        return parts.access().require(operator, Permission.ADMINISTER, "policy: " + policy)
                .then(allowed -> settingsFile()
                        .map(file -> parts.file().files().write(with(policy), file).map(written -> Outcome.Done.DONE))
                        .orElse(Outcome.done()))
                .map(done -> {
                    thresholds.set(policy);
                    return done;
                });
    }

    private SiteSettings with(PolicySettings policy) {
        return parts.settings().under(policy);
    }

    @Override
    public AuditLog audit() {
        return parts.audit();
    }

    @Override
    public OfflineAnalysis analysis() {
        return parts.analysis();
    }

    @Override
    public Outcome<Bundles.Made> bundle(Operator operator, Path out) {
        return parts.access().require(operator, Permission.POLL, "bundle " + out)
                .then(allowed -> parts.history().flush())
                .then(flushed -> parts.analysis().bundles().make(settings(), parts.history(), out));
    }

    @Override
    public Outcome<String> raw(ComponentId component) {
        return parts.raw().apply(component);
    }

    @Override
    public void close() {
        jobs.all().forEach(job -> jobs.cancel(job.id()));
        control.stop();
        parts.migrations().close();
        parts.collector().close();
        parts.history().close();
    }
}
