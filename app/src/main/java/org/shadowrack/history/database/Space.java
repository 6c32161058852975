package org.shadowrack.history.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Looks at the disk before writing: a database that finds it full in the midst of a page closes itself. */
final class Space {
    /** Left free, so that what runs in the background of the database always has room. */
    private static final long RESERVE = 16L << 20;
    private final Path folder;

    Space(Path folder) {
        this.folder = folder;
    }

    /** Done where {@code bytes} more, and what the database adds around them, fit. */
    Outcome<Outcome.Done> room(String tried, long bytes) {
        try {
            long usable = Files.getFileStore(folder).getUsableSpace();
            if (usable >= RESERVE + 2 * bytes) {
                return Outcome.done();
            }
            return Outcome.failed(full(tried, usable));
        } catch (IOException e) {
            return Outcome.failed(Problem.failed(e.toString(), tried, "Check that the disk is still there"));
        }
    }

    private Problem full(String tried, long usable) {
        return Problem.failed("the disk is full: " + (usable >> 20) + " MiB are left on the disk of " + folder, tried,
                "Free some space; writing goes on by itself, and what is stored stays readable");
    }

    long used(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
