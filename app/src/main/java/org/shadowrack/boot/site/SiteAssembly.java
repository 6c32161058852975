package org.shadowrack.boot.site;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shadowrack.boot.parts.Extensions;
import org.shadowrack.boot.parts.Wiring;
import org.shadowrack.capacity.CapacityPool;
import org.shadowrack.capacity.pool.JournalledPool;
import org.shadowrack.cli.migration.SiteDesk.OpenSite;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.decision.AdvicePolicies;
import org.shadowrack.history.History;
import org.shadowrack.inventory.Discovery;
import org.shadowrack.inventory.Discovery.Found;
import org.shadowrack.inventory.GuestSource;
import org.shadowrack.inventory.HostedDiscovery;
import org.shadowrack.inventory.NetBox;
import org.shadowrack.inventory.PlacedDiscovery;
import org.shadowrack.inventory.PositionSource;
import org.shadowrack.inventory.PositionTable;
import org.shadowrack.inventory.RedfishDiscovery;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.engine.MigrationEngine;
import org.shadowrack.migration.engine.core.EngineParts;
import org.shadowrack.migration.engine.core.EngineSettings;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.record.ConsoleName;
import org.shadowrack.migration.step.Pace;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Topology;
import org.shadowrack.operations.OfflineAnalysis;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.parts.SettingsFile;
import org.shadowrack.operations.parts.SiteParts;
import org.shadowrack.operations.site.OperationsFactory;
import org.shadowrack.redfish.HttpRedfishClients;
import org.shadowrack.redfish.RedfishClients;
import org.shadowrack.redfish.RedfishTarget;
import org.shadowrack.redfish.log.EventMeanings;
import org.shadowrack.security.Access;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Operator;
import org.shadowrack.telemetry.Collector;
import org.shadowrack.telemetry.site.SiteCollectors;
import org.shadowrack.whatif.scenario.YamlScenarioFiles;
import org.shadowrack.whatif.simulation.MonteCarlo;

/** Puts one site's parts together. */
public final class SiteAssembly {
    private static final Duration CONTROLLER_TIMEOUT = Duration.ofSeconds(10);

    private final Wiring wiring;
    private final CredentialStore credentials;
    private final InstantSource siteTime;

    /** Made of what {@code wiring} has. */
    public SiteAssembly(Wiring wiring, CredentialStore credentials, InstantSource siteTime) {
        this.wiring = wiring;
        this.credentials = credentials;
        this.siteTime = siteTime;
    }

    /** Opens the site's history and makes the rest around it; its settings last as long as it runs. */
    Outcome<Operations> operate(SiteSettings settings) {
        return operate(settings, null);
    }

    /** The same of a site whose settings are kept in {@code file}. */
    public Outcome<Operations> operate(SiteSettings settings, @Nullable Path file) {
        return redfish(settings).then(redfish -> history(settings)
                .map(history -> around(history, settings, redfish, new SettingsFile(wiring.siteFiles(), file))));
    }

    /** Opens the site for one piece of work: migrations that a crash left behind are taken up first. */
    <T> Outcome<T> at(SiteSettings settings, Operator operator, Function<OpenSite, Outcome<T>> work) {
        return redfish(settings).then(redfish -> topology(settings, redfish)
                .then(topology -> history(settings).then(history -> {
                    CapacityPool pool = new JournalledPool(history.journal());
                    try (history;
                            Migrations migrations = engine(history, settings, wiring.access(settings.data()), pool,
                                    redfish)) {
                        migrations.recover(topology);
                        return work.apply(new OpenSite(topology, history, migrations, pool, operator));
                    }
                })));
    }

    private Outcome<History> history(SiteSettings settings) {
        return wiring.histories().open(settings.data(), settings.history().credential());
    }

    /** Clients that understand the logs as the site does. */
    private Outcome<RedfishClients> redfish(SiteSettings settings) {
        return EventMeanings.builtIn().overruledIn(settings.data()).map(meanings -> new HttpRedfishClients(wiring.tls(),
                credentials, Extensions.vendorAdapters(), meanings, wiring.clock()));
    }

    /** A site without Redfish services has its workloads alone. */
    private Outcome<Topology> topology(SiteSettings settings, RedfishClients redfish) {
        return settings.services().isEmpty()
                ? Outcome.ok(new Topology(settings.site(), siteTime.instant(), Map.of(), settings.shadowings(),
                        settings.workloads()))
                : discovery(settings, redfish).discover(settings).map(Found::topology);
    }

    private Operations around(History history, SiteSettings settings, RedfishClients redfish, SettingsFile file) {
        Access access = wiring.access(settings.data());
        CapacityPool pool = new JournalledPool(history.journal());
        return OperationsFactory.operate(new SiteParts(settings, siteTime, discovery(settings, redfish),
                collector(settings, redfish), history,
                wiring.forecasting(settings.data()),
                policy -> AdvicePolicies.thresholds(policy, settings.forecasting()),
                pool,
                engine(history, settings, access, pool, redfish), access, new RawResources(settings, redfish),
                wiring.audit(settings.data()),
                new OfflineAnalysis(wiring.bundles(), new YamlScenarioFiles(), new MonteCarlo()), file));
    }

    /** A round ends before the next is due; the lab's rounds follow the lab's clock and wait for everyone. */
    private static Duration patience(SiteSettings settings) {
        return settings.simulated()
                ? Duration.ofMinutes(1)
                : settings.services().stream().map(ServiceSettings::poll).min(Duration::compareTo)
                        .map(period -> period.multipliedBy(3).dividedBy(5)).orElse(Duration.ofSeconds(30));
    }

    private Discovery discovery(SiteSettings settings, RedfishClients redfish) {
        List<PositionSource> sources = new ArrayList<>();
        if (settings.inventory().netBox() != null) {
            sources.add(new NetBox(settings.inventory().netBox(), wiring.tls(), credentials));
        }
        settings.inventory().positions().forEach(file -> sources.add(new PositionTable(file)));
        GuestSource guests = new DriverGuests(drivers(settings, redfish));
        return new PlacedDiscovery(new HostedDiscovery(new RedfishDiscovery(redfish, siteTime), guests, siteTime),
                sources);
    }

    private Collector collector(SiteSettings settings, RedfishClients redfish) {
        return new SiteCollectors(redfish, wiring.tls(), credentials, siteTime).of(settings, patience(settings));
    }

    private Migrations engine(History history, SiteSettings settings, Access access, CapacityPool pool,
            RedfishClients redfish) {
        return new MigrationEngine(new EngineParts(history.journal(), access, pool, drivers(settings, redfish),
                Profiles.in(settings.data().resolve("profiles")),
                siteTime, EngineSettings.of(ConsoleName.here().toString(), settings.policy().mode() == Mode.AUTOMATIC,
                        settings.policy().commitWindow()),
                Pace.real(), Executors.newVirtualThreadPerTaskExecutor()));
    }

    private List<Driver> drivers(SiteSettings settings, RedfishClients redfish) {
        return Extensions.drivers(wiring, credentials, redfish, host -> controller(settings, host));
    }

    /** A host's management controller is the service of its name. */
    private static Optional<RedfishTarget> controller(SiteSettings settings, String host) {
        return settings.services().stream().filter(service -> service.name().equals(host)).findFirst()
                .map(service -> new RedfishTarget(service.name(), service.url(), service.user(), service.credential(),
                        service.trust(), CONTROLLER_TIMEOUT));
    }
}
