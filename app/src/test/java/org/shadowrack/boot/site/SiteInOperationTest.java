package org.shadowrack.boot.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.boot.parts.Wiring;
import org.shadowrack.config.InventorySettings;
import org.shadowrack.config.InventorySettings.Hypervisor;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.http.HttpApi;
import org.shadowrack.http.HttpApis;
import org.shadowrack.lab.Lab;
import org.shadowrack.lab.LabSettings;
import org.shadowrack.lab.Labs;
import org.shadowrack.lab.workload.WorkloadPlanes;
import org.shadowrack.migration.drivers.peers.QemuPeer;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.trial.LabControl;
import org.shadowrack.operations.trial.LabControls;
import org.shadowrack.security.Secret;
import org.shadowrack.security.Trust;

/** A whole site, put together as the console does it, over the lab's services. */
class SiteInOperationTest {
    private final Wiring wiring = new Wiring();
    private final Lab lab = Labs.start(LabSettings.defaults().withRacks(1).withSeed(1), WorkloadPlanes.inMemory());
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));
    private SiteSettings site;
    private LabControl control;
    private SiteAssembly assembly;

    @TempDir
    private Path folder;

    @BeforeEach
    void connect() {
        Secret password = Secret.copyOf(lab.password());
        assembly = new SiteAssembly(wiring, new SessionCredentials(password, wiring.credentials()), now::get);
        URI root = URI.create(lab.controlUrl());
        String basic = "Basic " + Base64.getEncoder().encodeToString(
                (lab.user() + ":" + new String(lab.password())).getBytes(StandardCharsets.UTF_8));
        HttpApi api = value(wiring.tls().context(new Trust.Pinned(lab.certificateSha256())).then(context -> HttpApis
                .open(root, context, () -> Map.of("Authorization", basic), Duration.ofMinutes(2))));
        control = LabControls.over(api);
        site = value(new LabSite(api, root, lab.user(), SessionCredentials.REFERENCE, lab.certificateSha256())
                .settings(folder.resolve("data"), false));
    }

    @AfterEach
    void stop() {
        lab.close();
    }

    private SiteSettings with(InventorySettings inventory) {
        return new SiteSettings(site.site(), site.data(), site.services(), site.shadowings(), site.workloads(),
                site.policy(), false, null, site.history(), site.metrics(), inventory);
    }

    /** Breaks when a driver's machine does not get into the site, or nobody is told that it was stopped. */
    @Test
    void aMachineThatADriverListsIsAComponentAndItsEndAnEvent() throws Exception {
        String host = site.services().getFirst().name();
        ComponentId id = new ComponentId(host + "/virtual/db-1");
        SiteSettings hosting = with(new InventorySettings(List.of(), null, List.of(),
                List.of(new Hypervisor(host, "qemu", Map.of("qmp", folder.toString())))));
        try (QemuPeer machine = new QemuPeer(folder, "db-1");
                Operations operations = value(assembly.operate(hosting))) {
            assertThat(value(operations.control().discover()).unreachable()).isEmpty();
            assertThat(operations.control().round().topology().component(id)).hasValueSatisfying(
                    one -> assertThat(one.parent()).hasToString(host + "/redfish/v1/Systems/1"));
            machine.kill();
            now.updateAndGet(before -> before.plus(Duration.ofMinutes(2)));
            FleetSnapshot after = operations.control().round();
            assertThat(after.topology().component(id)).hasValueSatisfying(
                    one -> assertThat(one.powerState()).isEqualTo("Off"));
            assertThat(operations.history().events(Instant.EPOCH, Instant.MAX)).filteredOn(
                    event -> event.component().equals(id)).extracting(ComponentEvent::messageId)
                    .containsExactly("ShadowRack.Inventory.PowerState");
        }
    }

    /** Breaks when a round ends at a full disk, says nothing of it, or goes on saying it when there is room again. */
    @Test
    void aFullDiskIsAnAlarmThatGoesWhenThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("data"));
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")) && run("mount", "-t", "tmpfs", "-o",
                "size=96m", "shadowrack-test", disk.toString()) == 0, "a small disk can't be mounted here");
        try (Operations operations = value(assembly.operate(site))) {
            value(operations.control().discover());
            assertThat(historyAlarms(round(operations))).isEmpty();
            long stored = operations.history().stat().readings();
            fill(disk);
            Awaitility.await("the alarm").atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                FleetSnapshot full = round(operations);
                assertThat(historyAlarms(full)).singleElement().asString().contains("the disk is full");
                assertThat(full.figures().unreachable()).as("the watch goes on").isZero();
            });
            Files.delete(disk.resolve("ballast"));
            Awaitility.await("room").atMost(Duration.ofSeconds(30)).untilAsserted(
                    () -> assertThat(historyAlarms(round(operations))).isEmpty());
            value(operations.history().flush());
            assertThat(operations.history().stat().readings()).isGreaterThan(stored);
        } finally {
            assertThat(run("umount", disk.toString())).isZero();
        }
    }

    private FleetSnapshot round(Operations operations) {
        Duration pause = Duration.ofMinutes(30);
        value(control.advance(pause));
        now.updateAndGet(before -> before.plus(pause));
        return operations.control().round();
    }

    private static List<String> historyAlarms(FleetSnapshot snapshot) {
        return snapshot.alarms().stream().map(Object::toString).filter(alarm -> alarm.contains("disk")).toList();
    }

    private static void fill(Path disk) throws IOException {
        try (OutputStream out = Files.newOutputStream(disk.resolve("ballast"))) {
            byte[] block = new byte[1 << 16];
            while (disk.toFile().getUsableSpace() > 4 << 20) {
                out.write(block);
            }
        }
    }

    private static int run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }
}
