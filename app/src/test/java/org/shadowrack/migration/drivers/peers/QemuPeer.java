package org.shadowrack.migration.drivers.peers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A real virtual machine without acceleration, with a monitor in a folder and nothing to boot from. */
public final class QemuPeer implements AutoCloseable {
    private static final String PROGRAM = "/usr/bin/qemu-system-x86_64";

    private final Process process;
    private final Path monitor;

    /** Starts one of two processors and 64 MiB; skips the test where QEMU is not installed. */
    public QemuPeer(Path folder, String name, String... more) throws IOException {
        assumeTrue(Programs.has(PROGRAM), "QEMU is not installed: apt-get install qemu-system-x86");
        monitor = folder.resolve(name + ".qmp");
        Files.deleteIfExists(monitor);
        List<String> words = new ArrayList<>(List.of(PROGRAM, "-nodefaults", "-display", "none", "-machine",
                "pc,accel=tcg", "-m", "64", "-smp", "2", "-name", name, "-qmp",
                "unix:" + monitor + ",server=on,wait=off"));
        words.addAll(List.of(more));
        process = Programs.start(folder.resolve(name + ".log"), words);
        Awaitility.await("QEMU's monitor").atMost(Duration.ofSeconds(30)).until(() -> Files.exists(monitor));
    }

    /** Where its monitor listens. */
    public Path monitor() {
        return monitor;
    }

    /** Ends it as a power cut would: its socket is left behind. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
