package org.shadowrack.history.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Handle;

/** Makes a copy of the running database. H2 writes it as a zip of its file, consistent at one moment. */
final class Copies {
    private Copies() {}

    /** Writes it into {@code target}; {@code alone} runs what it is given while nobody changes the database. */
    static Path write(Handle handle, Path target, Consumer<Runnable> alone) {
        try {
            Files.createDirectories(target);
            if (Files.exists(Session.file(target))) {
                throw new IllegalArgumentException("there is a history in " + target + " already");
            }
            Path zip = Files.createTempFile(target, "copy", ".zip");
            try {
                alone.accept(() -> handle.createUpdate("BACKUP TO ?").bind(0, zip.toString()).execute());
                unpack(zip, target);
            } finally {
                Files.deleteIfExists(zip);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path zip, Path target) throws IOException {
        String wanted = Session.file(target).getFileName().toString();
        try (InputStream file = Files.newInputStream(zip); ZipInputStream in = new ZipInputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(wanted)) {
                    Files.copy(in, Session.file(target));
                    return;
                }
            }
        }
        throw new IOException("the database left its file out of the copy");
    }
}
