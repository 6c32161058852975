package org.shadowrack.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shadowrack.capacity.CapacityPool;
import org.shadowrack.capacity.pool.JournalledPool;
import org.shadowrack.cli.migration.SiteDesk.OpenSite;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.decision.AdvicePolicies;
import org.shadowrack.history.History;
import org.shadowrack.inventory.Discovery.Found;
import org.shadowrack.inventory.RedfishDiscovery;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.engine.EngineParts;
import org.shadowrack.migration.engine.EngineSettings;
import org.shadowrack.migration.engine.MigrationEngine;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.record.ConsoleName;
import org.shadowrack.migration.step.Pace;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Topology;
import org.shadowrack.operations.OfflineAnalysis;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.OperationsFactory;
import org.shadowrack.operations.SettingsFile;
import org.shadowrack.operations.SiteParts;
import org.shadowrack.redfish.HttpRedfishClients;
import org.shadowrack.redfish.RedfishClients;
import org.shadowrack.redfish.RedfishTarget;
import org.shadowrack.security.Access;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Operator;
import org.shadowrack.telemetry.RedfishCollector;
import org.shadowrack.whatif.scenario.YamlScenarioFiles;
import org.shadowrack.whatif.simulation.MonteCarlo;

/** Puts one site's parts together. */
final class SiteAssembly {
    private static final int SERVICES_AT_ONCE = 64;
    private static final Duration CONTROLLER_TIMEOUT = Duration.ofSeconds(10);

    private final Wiring wiring;
    private final CredentialStore credentials;
    private final InstantSource siteTime;

    SiteAssembly(Wiring wiring, CredentialStore credentials, InstantSource siteTime) {
        this.wiring = wiring;
        this.credentials = credentials;
        this.siteTime = siteTime;
    }

    /** Opens the site's history and makes the rest around it; its settings last as long as it runs. */
    Outcome<Operations> operate(SiteSettings settings) {
        return operate(settings, null);
    }

    /** The same of a site whose settings are kept in {@code file}. */
    Outcome<Operations> operate(SiteSettings settings, @Nullable Path file) {
        return wiring.histories().open(settings.data())
                .map(history -> around(history, settings, new SettingsFile(wiring.siteFiles(), file)));
    }

    /** Opens the site for one piece of work: migrations that a crash left behind are taken up first. */
    <T> Outcome<T> at(SiteSettings settings, Operator operator, Function<OpenSite, Outcome<T>> work) {
        RedfishClients redfish = new HttpRedfishClients(wiring.tls(), credentials, Catalog.vendorAdapters(),
                wiring.clock());
        return topology(settings, redfish)
                .then(topology -> wiring.histories().open(settings.data()).then(history -> {
                    CapacityPool pool = new JournalledPool(history.journal());
                    try (history;
                            Migrations migrations = engine(history, settings, wiring.access(settings.data()), pool,
                                    redfish)) {
                        migrations.recover(topology);
                        return work.apply(new OpenSite(topology, history, migrations, pool, operator));
                    }
                }));
    }

    /** A site without Redfish services has its workloads alone. */
    private Outcome<Topology> topology(SiteSettings settings, RedfishClients redfish) {
        return settings.services().isEmpty()
                ? Outcome.ok(new Topology(settings.site(), siteTime.instant(), Map.of(), settings.shadowings(),
                        settings.workloads()))
                : new RedfishDiscovery(redfish, siteTime).discover(settings).map(Found::topology);
    }

    private Operations around(History history, SiteSettings settings, SettingsFile file) {
        RedfishClients redfish = new HttpRedfishClients(wiring.tls(), credentials, Catalog.vendorAdapters(),
                wiring.clock());
        Access access = wiring.access(settings.data());
        CapacityPool pool = new JournalledPool(history.journal());
        return OperationsFactory.operate(new SiteParts(settings, siteTime, new RedfishDiscovery(redfish, siteTime),
                new RedfishCollector(settings.services(), redfish, siteTime, new Random(), SERVICES_AT_ONCE), history,
                wiring.forecasting(settings.data()), AdvicePolicies::thresholds, pool,
                engine(history, settings, access, pool, redfish), access, new RawResources(settings, redfish),
                wiring.audit(settings.data()),
                new OfflineAnalysis(wiring.bundles(), new YamlScenarioFiles(), new MonteCarlo()), file));
    }

    private Migrations engine(History history, SiteSettings settings, Access access, CapacityPool pool,
            RedfishClients redfish) {
        List<Driver> drivers = Catalog.drivers(wiring, credentials, redfish, host -> controller(settings, host));
        return new MigrationEngine(new EngineParts(history.journal(), access, pool, drivers,
                Profiles.in(settings.data().resolve("profiles")),
                siteTime, EngineSettings.of(ConsoleName.here().toString(), settings.policy().mode() == Mode.AUTOMATIC,
                        settings.policy().commitWindow()),
                Pace.real(), Executors.newVirtualThreadPerTaskExecutor()));
    }

    /** A host's management controller is the service of its name. */
    private static Optional<RedfishTarget> controller(SiteSettings settings, String host) {
        return settings.services().stream().filter(service -> service.name().equals(host)).findFirst()
                .map(service -> new RedfishTarget(service.name(), service.url(), service.user(), service.credential(),
                        service.trust(), CONTROLLER_TIMEOUT));
    }
}
