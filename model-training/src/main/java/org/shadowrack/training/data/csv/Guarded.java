package org.shadowrack.training.data.csv;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.shadowrack.training.outcome.Refusal;
import org.shadowrack.training.outcome.Result;

/** Turns what goes wrong while a file is read into a refusal. */
final class Guarded {

    /** Reading a file. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    private Guarded() {}

    static <T> Result<T> read(Path file, Reading<T> reading) {
        try {
            return Result.done(reading.read());
        } catch (MistypedCsvException e) {
            return refused(file, String.valueOf(e.getMessage()), e.next());
        } catch (NoSuchFileException _) {
            return refused(file, "there is no such file", "check the path");
        } catch (EOFException | ZipException e) {
            return refused(file, "the compressed file is damaged: " + e.getMessage(), "compress or copy it again");
        } catch (IOException e) {
            return refused(file, "it can't be read: " + e, "check the path and the permissions");
        }
    }

    private static <T> Result<T> refused(Path file, String message, String next) {
        return Result.refused(Refusal.badInput(file.getFileName() + ": " + message, "read " + file, next));
    }
}
