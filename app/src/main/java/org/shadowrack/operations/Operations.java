package org.shadowrack.operations;

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
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.operations.problem.ServiceProblem;
import org.shadowrack.security.AuditLog;
import org.shadowrack.security.Operator;
import org.shadowrack.whatif.Bundles;

/** A site in operation, as screens and commands use it. Thread-safe. */
public interface Operations extends AutoCloseable {
    /** The metric under which the history keeps what was forecast: the probability of failure within 24 h, 0 to 1. */
    String FORECAST_METRIC = "forecast_failure_24h";

    /** The newest picture; never null, never blocks. */
    FleetSnapshot snapshot();

    /** The history, for plots. */
    History history();

    /** The migrations, for the walk-through. */
    Migrations migrations();

    /** The steps of the site's work, for whoever drives it: a loop in real time, or a run at accelerated time. */
    SiteControl control();

    /** Jobs with progress, for the bar below. */
    List<Job> jobs();

    /** Cancels a job that can be. */
    void cancel(String jobId);

    /** Trains on the history, as a job. */
    Outcome<Job> train(Operator operator);

    /** The models in use and before, newest first. */
    List<ModelCard> models();

    /** The thresholds for pre-staging in force, by component kind's word and {@code default}, 0 to 1. */
    Map<String, Double> thresholds();

    /** Changes a threshold while running. */
    Outcome<Outcome.Done> setThreshold(Operator operator, String kind, double threshold);

    /** What a threshold would have meant on the forecasts that this site has recorded. */
    default Consequence consequence(String kind, double threshold) {
        return consequences(kind, List.of(threshold)).getFirst();
    }

    /** The same of several thresholds, in their order, from one reading of the record. */
    List<Consequence> consequences(String kind, List<Double> thresholds);

    /** The forecasters: promote, revert, compare, and what thresholds make of them. */
    ForecastDesk forecasters();

    /** What each service gets wrong now, by service and address; never blocks. */
    List<ServiceProblem> problems();

    /** The alarms: acknowledge, shelve, and what became of them. */
    AlarmDesk alarms();

    /** The site's settings with the policy in force. */
    SiteSettings settings();

    /** The site's file; empty where its settings last only as long as it runs. */
    Optional<Path> settingsFile();

    /**
     * Puts another policy in force and writes it to the site's file, where there is one. The commit window of migrations
     * that are planned already, and whether the engine takes the console's own word for a second person's, change at the
     * next start.
     */
    Outcome<Outcome.Done> setPolicy(Operator operator, PolicySettings policy);

    /** What operators and the console did. */
    AuditLog audit();

    /** Bundles, scenarios and their simulation. */
    OfflineAnalysis analysis();

    /** Writes a bundle of the site as it is now. */
    Outcome<Bundles.Made> bundle(Operator operator, Path out);

    /** The resource behind a component as its service gives it now. */
    Outcome<String> raw(ComponentId component);

    @Override
    void close();

    /** Work under way. {@code progress} 0 to 1, negative while not known; {@code state}: running, done, failed, cancelled. */
    record Job(String id, String title, String detail, double progress, String state, boolean cancellable) {}

    /**
     * What a threshold would have meant.
     *
     * @param caught failures with an alarm inside the horizon before them
     * @param missed the others
     * @param falseMigrationsPerMonth alarms without a failure, per 30 days
     * @param medianLeadSeconds from the first alarm to the failure; 0 where none was caught
     * @param days of history it rests on
     */
    record Consequence(int caught, int missed, double falseMigrationsPerMonth, double medianLeadSeconds, double days) {}
}
