package org.shadowrack.cli.models;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import org.shadowrack.cli.site.SiteOption;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.forecast.Forecasting;
import org.shadowrack.forecast.Forecasting.Comparison;
import org.shadowrack.forecast.Forecasting.Trained;
import org.shadowrack.history.Histories;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.Access;
import org.shadowrack.security.Operator;
import org.shadowrack.security.Permission;
import org.shadowrack.whatif.bundle.TopologyDocument;

/**
 * Opens the models of a site.
 *
 * @param files reads the site's file
 * @param histories opens its history, where one is needed
 * @param clock until when the history is read
 * @param forecasting of the site whose data lies in a folder
 * @param access audits what is changed there
 * @param operator who works
 */
public record ModelDesk(SiteFiles files, Histories histories, InstantSource clock,
        Function<Path, Forecasting> forecasting, Function<Path, Access> access, Operator operator) {
    <T> Outcome<T> read(SiteOption site, Function<Forecasting, Outcome<T>> work) {
        return site.settings(files).then(settings -> work.apply(forecasting.apply(settings.data())));
    }

    /** The same for what changes something: the operator's role is checked, and the action is in the audit log. */
    <T> Outcome<T> change(SiteOption site, String what, Function<Forecasting, Outcome<T>> work) {
        return site.settings(files)
                .then(settings -> access.apply(settings.data()).require(operator, Permission.TRAIN, what)
                        .then(allowed -> work.apply(forecasting.apply(settings.data()))));
    }

    /** Corrects the models in use by what became of their forecasts; audited like every change. */
    Outcome<Trained> recalibrate(SiteOption site) {
        return change(site, "recalibrate", models -> site.withHistory(files, histories,
                history -> TopologyDocument.kept(history.journal())
                        .map(topology -> models.recalibrate(history, topology, clock.instant(), share -> {},
                                () -> false))
                        .orElseGet(() -> Outcome.failed(Problem.badInput("the site was never discovered",
                                "recalibrating its models", "Open the console on the site once")))));
    }

    /** Two models on the site's history and the topology that was discovered last. */
    Outcome<Comparison> compare(SiteOption site, String name, String other) {
        return site.settings(files).then(settings -> {
            Forecasting models = forecasting.apply(settings.data());
            return site.withHistory(files, histories, history -> TopologyDocument.kept(history.journal())
                    .map(topology -> models.compare(history, topology, name, other, clock.instant()))
                    .orElseGet(() -> Outcome.failed(Problem.badInput("the site was never discovered",
                            "comparing " + name + " with " + other, "Open the console on the site once"))));
        });
    }
}
