package org.shadowrack.boot.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.boot.parts.Extensions;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.history.History;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.http.HttpApi;
import org.shadowrack.http.HttpApis;
import org.shadowrack.inventory.RedfishDiscovery;
import org.shadowrack.lab.Lab;
import org.shadowrack.lab.LabSettings;
import org.shadowrack.lab.Labs;
import org.shadowrack.lab.workload.WorkloadPlanes;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.operations.trial.LabControl;
import org.shadowrack.operations.trial.LabControls;
import org.shadowrack.redfish.HttpRedfishClients;
import org.shadowrack.redfish.RedfishClients;
import org.shadowrack.security.Secret;
import org.shadowrack.security.Trust;
import org.shadowrack.security.tls.VerifyingTls;
import org.shadowrack.telemetry.RedfishCollector;

/** Breaks when lab and console no longer understand each other over the network. */
class LabPipelineTest {
    private static final Duration SPAN = Duration.ofDays(8);

    private final Lab lab = Labs.start(LabSettings.defaults().withRacks(1).withSeed(1), WorkloadPlanes.inMemory());
    private final VerifyingTls tls = new VerifyingTls();
    private final Secret password = Secret.copyOf(lab.password());
    private final RedfishClients redfish = new HttpRedfishClients(tls, new SessionCredentials(password, reference -> {
        throw new AssertionError("no other credential is needed, but " + reference + " was asked for");
    }), Extensions.vendorAdapters(), InstantSource.system());
    private LabControl control;
    private SiteSettings site;

    @TempDir
    private Path folder;

    @BeforeEach
    void connect() {
        URI root = URI.create(lab.controlUrl());
        String basic = "Basic " + Base64.getEncoder().encodeToString(
                (lab.user() + ":" + new String(lab.password())).getBytes(StandardCharsets.UTF_8));
        HttpApi api = value(tls.context(new Trust.Pinned(lab.certificateSha256())).then(context -> HttpApis.open(root,
                context, () -> Map.of("Authorization", basic), Duration.ofMinutes(2))));
        control = LabControls.over(api);
        site = value(new LabSite(api, root, lab.user(), SessionCredentials.REFERENCE,
                lab.certificateSha256()).settings(folder, true));
    }

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    void everySeriesBelongsToAComponentThatDiscoveryFound() {
        var found = value(new RedfishDiscovery(redfish, InstantSource.system()).discover(site));
        try (var collector = collector(); History history = history()) {
            pull(collector, history);
            assertThat(found.unreachable()).isEmpty();
            assertThat(found.malformed()).isEmpty();
            assertThat(history.latest().keySet()).isNotEmpty()
                    .allMatch(key -> found.topology().component(key.component()).isPresent());
            assertThat(history.stat().readings()).isGreaterThan(14 * 20 * SPAN.toHours());
        }
    }

    @Test
    void everyInjectedFailureArrivesAsAFailureOfItsComponent() {
        try (var collector = collector(); History history = history()) {
            pull(collector, history);
            List<ComponentId> told = history.events(Instant.EPOCH, Instant.MAX).stream()
                    .filter(event -> event.kind() == ComponentEvent.Kind.FAILURE).map(ComponentEvent::component)
                    .toList();
            List<ComponentId> truth = value(control.truth()).stream()
                    .map(failure -> ComponentId.of(failure.host(), failure.uri())).toList();
            assertThat(truth).isNotEmpty();
            assertThat(told).containsExactlyInAnyOrderElementsOf(truth);
        }
    }

    private void pull(RedfishCollector collector, History history) {
        Instant start = value(control.now());
        value(control.advance(SPAN));
        collector.backfill(start, readings -> value(history.append(readings)));
        value(history.appendEvents(collector.events(start)));
        value(history.flush());
    }

    private RedfishCollector collector() {
        return new RedfishCollector(site.services(), redfish, InstantSource.system(), new Random(1), 16);
    }

    private History history() {
        return value(new EmbeddedHistories(Thread.ofVirtual().factory()).open(folder));
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }
}
