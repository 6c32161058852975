package org.shadowrack.boot.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder for the data of a lab, which nobody wants to keep: it goes with the lab. */
record ScratchFolder(Path path) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);

    static Outcome<ScratchFolder> make() {
        try {
            return Outcome.ok(new ScratchFolder(Files.createTempDirectory("shadowrack-lab-")));
        } catch (IOException unwritable) {
            return Outcome.failed(Problem.failed(String.valueOf(unwritable.getMessage()), "Making a folder for the lab",
                    "Free some disk, or set -Djava.io.tmpdir to a folder that can be written"));
        }
    }

    @Override
    public void close() {
        try (Stream<Path> below = Files.walk(path)) {
            for (Path file : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            LOG.warn("{} was left behind: {}", path, left.toString());
        }
    }
}
