package org.shadowrack.system.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken when the linked runtime lacks a module, the package a dependency, the launcher an option, or the removal
 * leaves something behind. It installs software on this machine, so it only runs where {@code -Dinstall.check=true} is
 * given, as the CI does.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class DebPackageTest {
    private static final Path PACKAGES = Path.of("..", "..", "installer", "target", "packages");
    private static final Path LAUNCHER = Path.of("/usr/bin/shadowrack");

    private Path home;
    private Optional<VirtualDisplay> display = Optional.empty();
    private boolean installed;

    @BeforeAll
    void install(@TempDir Path folder) throws Exception {
        home = folder;
        assumeTrue(Boolean.getBoolean("install.check"), "not asked to install software: give -Dinstall.check=true");
        Optional<Path> deb = builtPackage();
        assumeTrue(deb.isPresent(), "no .deb in " + PACKAGES.toAbsolutePath().normalize() + ": run mvn verify");
        display = Optional.of(VirtualDisplay.start());
        Shell.Result result = shell().run("dpkg", "-i", deb.orElseThrow().toString());
        assertThat(result.code()).as(result.err()).isZero();
        installed = true;
    }

    @AfterAll
    void leaveNothing() throws Exception {
        if (installed) {
            shell().run("dpkg", "--purge", "shadowrack");
        }
        display.ifPresent(VirtualDisplay::close);
    }

    @Test
    @Order(1)
    void theLauncherOnPathRunsOnItsOwnRuntimeAndSaysNothingElse() throws Exception {
        Shell.Result result = shell().run(LAUNCHER.toString(), "--version");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).startsWith("ShadowRack ");
        assertThat(result.err()).isEmpty();
    }

    @Test
    @Order(2)
    void doctorExaminesTheInstalledConsole() throws Exception {
        Shell.Result result = shell().run(LAUNCHER.toString(), "doctor", "--json");
        assertThat(result.out().strip()).as(result.err()).startsWith("{").endsWith("}").doesNotContain("\"error\"");
        assertThat(result.code()).as(result.out()).isZero();
    }

    @Test
    @Order(3)
    void theConsolesWindowAppears() throws Exception {
        Path log = home.resolve("console.log");
        Process console = shell().start(log, LAUNCHER.toString(), "lab", "console", "--racks", "2");
        try {
            Awaitility.await("a window named ShadowRack").atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(250)).until(() -> {
                        assertThat(console.isAlive()).as(() -> contents(log)).isTrue();
                        return shell().run("xwininfo", "-root", "-tree").out().contains("\"ShadowRack");
                    });
        } finally {
            end(console);
        }
    }

    @Test
    @Order(4)
    void removalLeavesNothingBehind() throws Exception {
        Shell.Result result = shell().run("dpkg", "--purge", "shadowrack");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(Path.of("/opt/shadowrack")).doesNotExist();
        assertThat(Files.exists(LAUNCHER, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(Path.of("/usr/share/applications/shadowrack.desktop")).doesNotExist();
        installed = false;
    }

    private Shell shell() {
        return new Shell(home, Map.of("DISPLAY", display.orElseThrow().name(), "HOME", home.toString(),
                "XDG_CONFIG_HOME", home.resolve("config").toString()));
    }

    private static void end(Process console) throws InterruptedException {
        console.descendants().forEach(ProcessHandle::destroy);
        console.destroy();
        if (!console.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
            console.destroyForcibly().waitFor();
        }
    }

    private static Optional<Path> builtPackage() throws IOException {
        if (!Files.isDirectory(PACKAGES)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(PACKAGES)) {
            return files.filter(file -> file.toString().endsWith(".deb")).findFirst();
        }
    }

    private static String contents(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
