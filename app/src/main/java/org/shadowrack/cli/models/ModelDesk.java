package org.shadowrack.cli.models;

import java.nio.file.Path;
import java.util.function.Function;
import org.shadowrack.cli.site.SiteOption;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.forecast.Forecasting;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.security.Access;
import org.shadowrack.security.Operator;
import org.shadowrack.security.Permission;

/**
 * Opens the models of a site.
 *
 * @param forecasting of the site whose data lies in a folder
 * @param access audits what is changed there
 */
public record ModelDesk(SiteFiles files, Function<Path, Forecasting> forecasting, Function<Path, Access> access,
        Operator operator) {
    <T> Outcome<T> read(SiteOption site, Function<Forecasting, Outcome<T>> work) {
        return site.settings(files).then(settings -> work.apply(forecasting.apply(settings.data())));
    }

    /** The same for what changes something: the operator's role is checked, and the action is in the audit log. */
    <T> Outcome<T> change(SiteOption site, String what, Function<Forecasting, Outcome<T>> work) {
        return site.settings(files)
                .then(settings -> access.apply(settings.data()).require(operator, Permission.TRAIN, what)
                        .then(allowed -> work.apply(forecasting.apply(settings.data()))));
    }
}
