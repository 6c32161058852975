package org.shadowrack.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shadowrack.cli.doctor.Check.Finding;

/** Checks of the machine itself. */
public final class MachineChecks {
    private static final int OLDEST_JAVA = 25;
    private static final long LITTLE_MEMORY = 512L << 20;

    private MachineChecks() {}

    /** The Java that runs this. */
    public static Check java() {
        return () -> {
            int feature = Runtime.version().feature();
            String found = "Java " + Runtime.version() + " at " + System.getProperty("java.home");
            return List.of(feature >= OLDEST_JAVA
                    ? Finding.ok("java", found)
                    : Finding.failed("java", found, "Install a JDK " + OLDEST_JAVA + " or newer"));
        };
    }

    /** How much memory it may take. */
    public static Check memory() {
        return () -> {
            long most = Runtime.getRuntime().maxMemory();
            String found = (most >> 20) + " MiB for the console";
            return List.of(most >= LITTLE_MEMORY
                    ? Finding.ok("memory", found)
                    : Finding.warning("memory", found, "Give the launcher -Xmx1g or more"));
        };
    }

    /** Whether a window can be shown; {@code missing} says why not. Commands run without. */
    public static Check display(Supplier<Optional<String>> missing) {
        return () -> List.of(missing.get()
                .map(why -> Finding.warning("display", why, "Commands work without; for the console, mend that"))
                .orElseGet(() -> Finding.ok("display", "windows can be shown")));
    }

    /** The vault's file: whether there is one, and whether others may read it. It is not opened. */
    public static Check vault(Path file) {
        return () -> {
            if (!Files.exists(file)) {
                return List.of(Finding.ok("vault", "none yet, would be " + file));
            }
            try {
                return List.of(readers(file));
            } catch (IOException e) {
                return List.of(Finding.failed("vault", e.toString(), "Check the permissions of " + file));
            }
        };
    }

    private static Finding readers(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        boolean alone = !posix || Files.getPosixFilePermissions(file).stream()
                .allMatch(permission -> permission.name().startsWith("OWNER_"));
        return alone
                ? Finding.ok("vault", file + ", for its owner alone")
                : Finding.failed("vault", file + " can be read by others", "chmod 600 " + file);
    }
}
