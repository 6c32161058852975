package org.shadowrack.boot.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.whatif.bundle.Folders;
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
        try {
            Folders.delete(path);
        } catch (UncheckedIOException left) {
            LOG.warn("{} was left behind: {}", path, left.toString());
        }
    }
}
