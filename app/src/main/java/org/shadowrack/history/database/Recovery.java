package org.shadowrack.history.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the newest commit of a file that was not closed. H2 itself looks for it from where the file's header points, which
 * it writes before it takes over a new piece (2.3.232 and 2.5.252): what a killed process wrote last, and had told to be
 * synced, may be whole in the file and yet not be found. A scan of the whole file finds it; it is only made where a
 * marker beside the file says that nobody has closed it.
 */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private final Path file;
    private final Path marker;

    /** For {@code file}, which may not exist yet. */
    Recovery(Path file) {
        this.file = file;
        this.marker = file.resolveSibling("history.unclosed");
    }

    /** Makes H2 find the newest commit, where the file was left unclosed. */
    void run(FileKey key) {
        if (!Files.exists(marker) || !Files.isRegularFile(file)) {
            return;
        }
        long began = System.nanoTime();
        MVStore.Builder builder = new MVStore.Builder().fileName(file.toAbsolutePath().toString()).recoveryMode()
                .autoCommitDisabled();
        key.unlock(builder);
        try {
            builder.open().close();
            LOG.info("The history in {} was not closed; its newest commit was found in {} ms", file.getParent(),
                    (System.nanoTime() - began) / 1_000_000);
        } catch (MVStoreException e) {
            // A wrong key, or damage: opening it by SQL says which.
            LOG.warn("The history in {} was not closed, and could not be scanned: {}", file.getParent(),
                    e.getMessage());
        }
    }

    /** From now on it counts as not closed; on disk before anything else is. Whether it did not before. */
    boolean opened() {
        if (Files.exists(marker)) {
            return false;
        }
        try (FileChannel folder = FileChannel.open(Files.createFile(marker).getParent(), StandardOpenOption.READ)) {
            folder.force(true);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It was closed, and synced. */
    void closed() {
        try {
            Files.deleteIfExists(marker);
        } catch (IOException e) {
            LOG.warn("The next opening of the history scans it: {}", e.toString());
        }
    }
}
