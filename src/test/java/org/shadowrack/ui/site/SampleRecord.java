package org.shadowrack.ui.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.config.yaml.YamlSiteFiles;
import org.shadowrack.history.Histories;
import org.shadowrack.history.History;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Workload;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.operations.OfflineAnalysis;
import org.shadowrack.operations.Operations;
import org.shadowrack.security.AuditLog;
import org.shadowrack.security.Trust;
import org.shadowrack.security.audit.ChainedAuditLog;
import org.shadowrack.whatif.Bundles;
import org.shadowrack.whatif.bundle.TopologyDocument;
import org.shadowrack.whatif.bundle.ZippedBundles;
import org.shadowrack.whatif.scenario.YamlScenarioFiles;
import org.shadowrack.whatif.simulation.MonteCarlo;

/** A real history, audit log and settings of the sample site, in a folder that goes with the process. */
final class SampleRecord {
    private static final int DAYS = 30;
    private static final Duration EVERY = Duration.ofHours(6);

    private final Histories histories = new EmbeddedHistories(Thread.ofPlatform().daemon().factory());
    private final Bundles bundles = new ZippedBundles(histories, new YamlSiteFiles(), InstantSource.system());
    private final Path folder;
    private final AuditLog audit;

    SampleRecord() {
        try {
            this.folder = Files.createTempDirectory("shadowrack-sample-");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        this.audit = new ChainedAuditLog(folder.resolve("audit"), InstantSource.fixed(SampleFleet.NOW));
    }

    AuditLog audit() {
        return audit;
    }

    OfflineAnalysis analysis() {
        return new OfflineAnalysis(bundles, new YamlScenarioFiles(), new MonteCarlo());
    }

    /** Some entries of a shift. */
    void shift() {
        audit.append("op-1", "ACKNOWLEDGE", "forecast:psu-2 of r03-u17", "allowed", "role OPERATOR");
        audit.append("op-1", "PRESTAGE", "workload orders-db", "allowed", "role OPERATOR");
        audit.append("op-1", "CUT_OVER", "migration m-104", "refused", "role OPERATOR");
        audit.append("op-2", "APPROVE", "migration m-104", "allowed", "role APPROVER");
        audit.append("automatic", "ROLL_BACK", "migration m-102", "allowed", "role OPERATOR");
    }

    SiteSettings settings(FleetSnapshot snapshot, PolicySettings policy) {
        List<ServiceSettings> services = hosts(snapshot).sorted().distinct()
                .map(name -> new ServiceSettings(name, URI.create("https://" + name + ".bmc.example"), "console",
                        "vault:bmc", name.startsWith("s")
                                ? new Trust.SystemAuthorities()
                                : new Trust.Pinned("4f".repeat(32)),
                        Duration.ofSeconds(30), name.startsWith("s") ? Role.SHADOW : Role.PRIMARY))
                .toList();
        return new SiteSettings("Frankfurt-2", folder, services, snapshot.topology().shadowings(),
                snapshot.topology().workloads(), policy, false, null);
    }

    private static Stream<String> hosts(FleetSnapshot snapshot) {
        return Stream.of(Stream.of("r01-u01", "r01-u03", "s01-u01"),
                snapshot.topology().shadowings().stream().flatMap(one -> Stream.of(one.primary(), one.shadow())),
                snapshot.topology().workloads().stream().flatMap(one -> Stream.of(one.primary(), one.shadow())))
                .flatMap(names -> names);
    }

    static PolicySettings policy() {
        return new PolicySettings(Map.of("default", 0.6), Map.of("default", 0.8), 0.6, Duration.ofMinutes(30), 2,
                Mode.ADVISE, Duration.ofMinutes(15));
    }

    /** Makes a bundle with a month of forecasts and some failures, some of them foreseen. */
    Outcome<Bundles.Made> bundle(FleetSnapshot snapshot, Path out) {
        try {
            Path data = Files.createTempDirectory(folder, "history-");
            return histories.open(data).then(history -> {
                try (history) {
                    fill(history, snapshot);
                    return bundles.make(settings(snapshot, policy()), history, out);
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void fill(History history, FleetSnapshot snapshot) {
        TopologyDocument.keep(snapshot.topology(), history.journal());
        List<Reading> readings = new ArrayList<>();
        List<ComponentEvent> events = new ArrayList<>();
        int number = 0;
        for (Workload workload : snapshot.topology().workloads()) {
            ComponentId id = SampleFleet.id(workload.primary(), "/redfish/v1/Chassis/1/Fans/1");
            int failsAt = number % 3 == 0 ? 60 + number : -1;
            boolean foreseen = number % 2 == 0;
            for (int step = 0; step < DAYS * 4; step++) {
                boolean soon = failsAt > 0 && failsAt - step >= 0 && failsAt - step < 5;
                readings.add(new Reading(id, Operations.FORECAST_METRIC,
                        SampleFleet.NOW.minus(Duration.ofDays(DAYS)).plus(EVERY.multipliedBy(step)),
                        soon && foreseen ? 0.9 : 0.05 + 0.01 * (step % 7), "1", ""));
            }
            if (failsAt > 0) {
                events.add(new ComponentEvent(id, SampleFleet.NOW.minus(Duration.ofDays(DAYS)).plus(EVERY.multipliedBy(
                        failsAt)), ComponentEvent.Kind.FAILURE, "Fan.1.0.FanFailed", "fan failed"));
            }
            number++;
        }
        history.append(readings);
        history.appendEvents(events);
        history.flush();
    }
}
