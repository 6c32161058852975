package org.shadowrack.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The virtual machine's ahead-of-time cache of loaded and linked classes: recorded by one run of the image, it takes a
 * quarter off every start. Without it everything works, only slower.
 */
final class StartupCache {
    static final String FILE = "shadowrack.aot";
    private static final int PATIENCE_SECONDS = 120;
    private final Layout layout;

    StartupCache(Layout layout) {
        this.layout = layout;
    }

    void record() throws IOException, InterruptedException {
        Path launcher = layout.image().resolve("bin").resolve(Layout.NAME);
        if (!Files.isExecutable(launcher)) {
            return;
        }
        Path cache = layout.image().resolve("lib").resolve("app").resolve(FILE);
        date(cache.resolveSibling(""));
        Process run = start(launcher, cache);
        if (!run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            run.destroyForcibly();
        }
        if (Files.exists(cache)) {
            use(cache);
        } else {
            System.out.println("installer: no start-up cache was recorded, see " + log());
        }
    }

    /**
     * The cache holds for libraries of the time that it was recorded with, and packagers give files a time of their own:
     * the one in this variable, which the build sets, where files are newer.
     */
    private static void date(Path folder) throws IOException {
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        if (epoch == null) {
            return;
        }
        FileTime time = FileTime.from(Instant.ofEpochSecond(Long.parseLong(epoch)));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, time);
            }
        }
    }

    /** Tells the launcher; only now, because a machine that records one must not be told of one. */
    private void use(Path cache) throws IOException {
        Files.writeString(cache.resolveSibling(Layout.NAME + ".cfg"),
                "java-options=-XX:AOTCache=$APPDIR/" + FILE + System.lineSeparator()
                // A cache that does not fit is left unused, which is no news to who starts the console.
                        + "java-options=-Xlog:aot=off" + System.lineSeparator(),
                StandardOpenOption.APPEND);
        System.out.println("installer: start-up cache of " + Files.size(cache) / 1_000_000 + " MB");
    }

    private Path log() {
        return layout.build().resolve("start-up-cache.log");
    }

    private Process start(Path launcher, Path cache) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "doctor", "--json");
        // The launcher's options are fixed; this variable is read by the virtual machine itself.
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache);
        return builder.redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }
}
