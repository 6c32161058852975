package org.shadowrack.boot.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.boot.parts.Wiring;
import org.shadowrack.boot.site.EmbeddedLabLauncher;
import org.shadowrack.cli.lab.LabLauncher;
import org.shadowrack.lab.Lab;
import org.shadowrack.lab.LabSettings;
import org.shadowrack.lab.Labs;
import org.shadowrack.lab.workload.WorkloadPlanes;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.security.Trust;
import org.shadowrack.security.tls.HandshakeCertificates;
import org.shadowrack.ui.start.SiteDoor.LabChoice;
import org.shadowrack.ui.start.SiteDoor.Look;

/** Breaks when a site opens on a certificate that nobody agreed to, or does not open on one that somebody did. */
class ConsoleDoorTest {
    private static Lab lab;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        lab = Labs.start(LabSettings.defaults().withRacks(1).withSeed(1), WorkloadPlanes.inMemory());
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    @Test
    void aSelfSignedCertificateIsShownAndAcceptedOnlyOnceItIsPinned() throws IOException {
        ConsoleDoor door = door();
        Path file = site("");
        Look first = value(door.look(file));
        assertThat(first.silent()).isEmpty();
        assertThat(first.unknown()).singleElement().satisfies(shown -> {
            assertThat(shown.sha256()).isEqualTo(lab.certificateSha256());
            assertThat(shown.subject()).isNotBlank();
        });
        value(door.pin(file, Map.of("bmc", lab.certificateSha256())));
        Look second = value(door.look(file));
        assertThat(second.unknown()).isEmpty();
        assertThat(second.silent()).isEmpty();
    }

    @Test
    void anotherCertificateThanThePinnedIsAProblemAndNeverAQuestion() throws IOException {
        Look look = value(door().look(site("    trust: {pin: " + "ab".repeat(32) + "}\n")));
        assertThat(look.unknown()).isEmpty();
        assertThat(look.silent()).singleElement().satisfies(problem -> assertThat(problem.message()).contains(lab
                .certificateSha256()));
    }

    @Test
    void aBadFileIsRefusedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), "site: x\nservices:\n  - name: a\n    urk: b\n");
        assertThat(door().look(file)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.problem()
                .message()).contains("line 4"));
    }

    @Test
    void aSiteThatAnotherConsoleHasOpenIsRefusedAndOneThatWasOpenedIsRemembered() throws IOException {
        ConsoleDoor door = door();
        Path file = Files.writeString(folder.resolve("site.yaml"), "site: f2\n");
        try (var open = value(door.open(file))) {
            assertThat(open.operations().snapshot().topology().site()).isEqualTo("f2");
            assertThat(door.open(file)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed
                    .problem().message()).contains("another console"));
        }
        assertThat(door().recent()).containsExactly(file.toAbsolutePath());
        Files.delete(file);
        assertThat(door().recent()).isEmpty();
    }

    /** A lab's history is hundreds of megabytes after a shift. */
    @Test
    void aLabThatIsLeftLeavesNothingBehind() {
        AtomicReference<Path> data = new AtomicReference<>();
        LabLauncher labs = request -> {
            data.set(request.data());
            return new EmbeddedLabLauncher(new Wiring(), WorkloadPlanes.inMemory()).start(request);
        };
        try (var open = value(new ConsoleDoor(new Wiring(), labs, new RecentSites(folder.resolve("recent-sites")))
                .lab(LabChoice.usual(1, 1, 60)))) {
            assertThat(data.get()).isNotEmptyDirectory();
            assertThat(open.operations().snapshot().simulated()).isTrue();
        }
        assertThat(data.get()).doesNotExist();
    }

    @Test
    void aServerThatIsGoneIsUnreachable() {
        assertThat(new HandshakeCertificates(Duration.ofSeconds(5)).look(URI.create("https://127.0.0.1:1"),
                new Trust.SystemAuthorities())).isInstanceOf(Outcome.Failed.class);
    }

    private ConsoleDoor door() {
        LabLauncher none = request -> {
            throw new AssertionError("no lab is asked for");
        };
        return new ConsoleDoor(new Wiring(), none, new RecentSites(folder.resolve("recent-sites")));
    }

    private Path site(String more) throws IOException {
        return Files.writeString(folder.resolve("tls.yaml"), "site: f2\nservices:\n  - name: bmc\n    url: "
                + List.copyOf(lab.serviceUrls()).getFirst() + "\n" + more);
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }
}
