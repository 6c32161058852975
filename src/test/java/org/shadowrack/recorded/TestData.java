package org.shadowrack.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Finds recorded data beside the project; it is not part of the project. */
public final class TestData {
    private TestData() {}

    /** The folder {@code shared/data} that lies beside the working directory or one above it. */
    public static Optional<Path> root() {
        String given = System.getProperty("shadowrack.test.data", "");
        if (!given.isEmpty()) {
            return Optional.of(Path.of(given)).filter(Files::isDirectory);
        }
        for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            Path data = place.resolve("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    /** A folder of the data; skips the test where it is absent. */
    public static Path folder(String name) {
        Optional<Path> folder = root().map(data -> data.resolve(name)).filter(Files::isDirectory);
        Assumptions.assumeTrue(folder.isPresent(), () -> "no recorded data: put it at shared/data/" + name
                + " beside the project, or name its folder by -Dshadowrack.test.data");
        return folder.orElseThrow();
    }

    /** The recorded Redfish services; skips the test where there are none. */
    public static List<Path> redfishTrees() {
        try (Stream<Path> trees = Files.list(folder("redfish"))) {
            return trees.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
