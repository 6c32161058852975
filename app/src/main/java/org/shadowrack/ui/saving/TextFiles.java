package org.shadowrack.ui.saving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Writes texts. */
public final class TextFiles {
    private TextFiles() {}

    /** Writes {@code text} as UTF-8, making the folder where it is missing. */
    public static Outcome<Path> write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return Outcome.ok(Files.writeString(file, text));
        } catch (IOException broken) {
            return Outcome.failed(Problem.failed(broken.toString(), "writing " + file,
                    "Check that the folder may be written and has room"));
        }
    }
}
