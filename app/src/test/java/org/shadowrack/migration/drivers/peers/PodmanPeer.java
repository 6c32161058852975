package org.shadowrack.migration.drivers.peers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A real engine with a store of its own, whose containers hold nothing but BusyBox. */
public final class PodmanPeer implements AutoCloseable {
    private static final String PROGRAM = "/usr/bin/podman";
    private static final String BUSYBOX = "/bin/busybox";

    private final Path folder;
    private final Path files;
    private final Process service;

    /** Starts one; skips the test where it is not installed, or this user may start no container. */
    public PodmanPeer(Path folder) throws IOException {
        assumeTrue(Programs.has(PROGRAM) && Programs.has("/usr/sbin/runc") && Programs.has(BUSYBOX),
                "an engine is not installed: apt-get install podman runc busybox-static");
        assumeTrue("root".equals(System.getProperty("user.name")), "containers are started by root alone");
        this.folder = folder;
        files = Files.createDirectory(folder.resolve("files"));
        Files.copy(Path.of(BUSYBOX), files.resolve("busybox"));
        Files.setPosixFilePermissions(files.resolve("busybox"), PosixFilePermissions.fromString("rwxr-xr-x"));
        service = Programs.start(folder.resolve("engine.log"),
                podman("system", "service", "--time", "0", "unix://" + socket()));
        Awaitility.await("the engine's socket").atMost(Duration.ofSeconds(30)).until(() -> Files.exists(socket()));
    }

    /** Where it listens. */
    public Path socket() {
        return folder.resolve("engine.sock");
    }

    /** Creates one that would run BusyBox with these words. */
    public void create(String name, List<String> options, String... words) throws IOException, InterruptedException {
        // The limits are named since those of the default may be above what this machine allows.
        List<String> all = podman("create", "--name", name, "--network", "host", "--ulimit", "nofile=256:256",
                "--ulimit", "nproc=256:256");
        all.addAll(options);
        all.addAll(List.of("--rootfs", files.toString(), "/busybox"));
        all.addAll(List.of(words));
        Programs.run(all);
    }

    /** Runs a command of the engine, such as {@code start NAME}. */
    public String run(String... words) throws IOException, InterruptedException {
        return Programs.run(podman(words));
    }

    private List<String> podman(String... words) {
        List<String> all = new ArrayList<>(List.of(PROGRAM, "--root", folder.resolve("root").toString(), "--runroot",
                folder.resolve("run").toString(), "--storage-driver", "vfs", "--cgroup-manager", "cgroupfs",
                "--events-backend", "none", "--runtime", "runc"));
        all.addAll(List.of(words));
        return all;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("rm", "--all", "--force", "--time", "0");
        Programs.end(service);
    }
}
