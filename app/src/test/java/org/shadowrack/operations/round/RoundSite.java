package org.shadowrack.operations.round;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.shadowrack.capacity.pool.JournalledPool;
import org.shadowrack.config.ForecastSettings;
import org.shadowrack.config.HistorySettings;
import org.shadowrack.config.InventorySettings;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.config.yaml.YamlSiteFiles;
import org.shadowrack.decision.AdvicePolicies;
import org.shadowrack.forecast.FanSite;
import org.shadowrack.forecast.Forecasting;
import org.shadowrack.history.History;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.inventory.Discovery.Found;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.rehearsal.Faults;
import org.shadowrack.migration.rehearsal.Stage;
import org.shadowrack.migration.rehearsal.World;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.operations.OfflineAnalysis;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.parts.SettingsFile;
import org.shadowrack.operations.parts.SiteParts;
import org.shadowrack.operations.site.OperationsFactory;
import org.shadowrack.security.access.AuditedAccess;
import org.shadowrack.security.audit.ChainedAuditLog;
import org.shadowrack.telemetry.Collector;
import org.shadowrack.whatif.bundle.ZippedBundles;
import org.shadowrack.whatif.scenario.YamlScenarioFiles;
import org.shadowrack.whatif.simulation.MonteCarlo;

/** A site in operation with a real history, audit log, policy and migration engine; its readings and its time are given. */
final class RoundSite implements AutoCloseable {
    static final ComponentId FAN = new ComponentId(World.PRIMARY + "/fan");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-10T00:00:00Z"));
    private final Stage stage = new Stage(FanSite.value(Profiles.builtIn().named("lab-continuous")),
            new Faults(Faults.Kind.ERROR, 0));
    private final List<Reading> next = new ArrayList<>();
    private final History history;
    private final Operations operations;

    RoundSite(Path folder, Forecasting forecasting, ForecastSettings settings) {
        history = FanSite.value(new EmbeddedHistories(Thread.ofPlatform().daemon().factory())
                .open(folder.resolve("history")));
        ChainedAuditLog audit = new ChainedAuditLog(folder.resolve("audit"), now::get);
        SiteSettings site = new SiteSettings("site", folder, List.of(), List.of(), stage.topology().workloads(),
                new PolicySettings(Map.of("default", 0.2), Map.of("default", 0.7), 0.4, Duration.ofHours(12), 6,
                        Mode.AUTOMATIC, Duration.ofHours(36)),
                false, null, HistorySettings.DEFAULT, List.of(), InventorySettings.NONE, settings);
        operations = OperationsFactory.operate(new SiteParts(site, now::get,
                known -> Outcome.ok(new Found(topology(), List.of(), List.of(), List.of())), new Given(), history,
                forecasting, policy -> AdvicePolicies.thresholds(policy, settings),
                new JournalledPool(stage.journal()), stage.console(stage.journal()), new AuditedAccess(audit),
                component -> Outcome.ok(""), audit, analysis(), new SettingsFile(new YamlSiteFiles(), null)));
        FanSite.value(operations.control().discover());
    }

    private Topology topology() {
        Map<ComponentId, Component> parts = new LinkedHashMap<>();
        for (String host : List.of(World.PRIMARY, World.SHADOW)) {
            add(parts, new ComponentId(host + "/server"), ComponentKind.SERVER, host);
            add(parts, new ComponentId(host + "/fan"), ComponentKind.FAN, host);
        }
        Topology staged = stage.topology();
        return new Topology("site", Instant.EPOCH, parts, staged.shadowings(), staged.workloads());
    }

    private static void add(Map<ComponentId, Component> parts, ComponentId id, ComponentKind kind, String host) {
        parts.put(id, new Component(id, kind, id.value(), host, "/x", null, null, null, Health.OK, null, null,
                List.of(), null, Role.PRIMARY, kind == ComponentKind.FAN ? Map.of("vibration", 9.0) : Map.of()));
    }

    private static OfflineAnalysis analysis() {
        return new OfflineAnalysis(new ZippedBundles(new EmbeddedHistories(Thread.ofPlatform().daemon().factory()),
                new YamlSiteFiles(), Instant::now),
                new YamlScenarioFiles(), new MonteCarlo());
    }

    Operations operations() {
        return operations;
    }

    InstantSource clock() {
        return now::get;
    }

    /** A round so much later, with these readings. */
    org.shadowrack.model.fleet.FleetSnapshot round(Duration later, Reading... readings) {
        now.updateAndGet(before -> before.plus(later));
        next.addAll(List.of(readings));
        return operations.control().round();
    }

    List<ComponentEvent> events() {
        return history.events(Instant.EPOCH, Instant.MAX);
    }

    @Override
    public void close() {
        operations.close();
    }

    /** Hands out what the test gave. */
    private final class Given implements Collector {
        @Override
        public Round pollOnce() {
            Round round = new Round(List.copyOf(next), List.of(), 2, 0.1, List.of());
            next.clear();
            return round;
        }

        @Override
        public long backfill(Instant since, Sink sink) {
            return 0;
        }

        @Override
        public List<ComponentEvent> events(Instant since) {
            return List.of();
        }

        @Override
        public void close() {}
    }
}
