package org.shadowrack.cli.migration;

import java.util.function.Function;
import org.shadowrack.capacity.CapacityPool;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.history.History;
import org.shadowrack.migration.Migrations;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Topology;
import org.shadowrack.security.Operator;

/** Opens a site for one command: its topology as it is now, its history and its migrations. */
public interface SiteDesk {
    /** Does {@code work} on the opened site and closes it. */
    <T> Outcome<T> at(SiteSettings settings, Function<OpenSite, Outcome<T>> work);

    /** What is open. */
    record OpenSite(Topology topology, History history, Migrations migrations, CapacityPool pool, Operator operator) {}
}
