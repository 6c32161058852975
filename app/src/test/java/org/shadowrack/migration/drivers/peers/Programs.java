package org.shadowrack.migration.drivers.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs, without a shell. */
public final class Programs {
    private static final String POSTGRES = "postgres";

    private Programs() {}

    /** The words that make a command run as the account that PostgreSQL demands: it refuses to run as root. */
    public static List<String> asPostgres() {
        return "root".equals(System.getProperty("user.name"))
                ? List.of("setpriv", "--reuid=" + POSTGRES, "--regid=" + POSTGRES, "--clear-groups", "--")
                : List.of();
    }

    /** Runs as PostgreSQL's account to its end, and answers what it wrote. */
    public static String postgres(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(asPostgres());
        all.addAll(List.of(words));
        return run(all);
    }

    /** Runs to its end; anything but success is an error. */
    public static String run(List<String> words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).directory(Path.of("/").toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(words + " ended with " + process.exitValue() + ": " + text);
            }
            return text;
        }
    }

    /** Starts a daemon in the foreground; its output goes to {@code log}. */
    public static Process start(Path log, List<String> words) throws IOException {
        return new ProcessBuilder(words).directory(Path.of("/").toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
    }

    /** Ends a process by its id, and waits for it. */
    public static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** A port that is free on both addresses that the tests use. */
    public static int freePort() {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                ServerSocket two = new ServerSocket(one.getLocalPort(), 1, InetAddress.getByName("127.0.0.2"))) {
            return two.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Whether a program or a folder is there. */
    public static boolean has(String path) {
        return Files.exists(Path.of(path));
    }
}
