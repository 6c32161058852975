package org.shadowrack.history.database;

import java.util.Locale;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.JdbiException;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Turns what the database throws into problems that say what to do. */
final class Failures {
    private Failures() {}

    static <T> Outcome<T> caught(String tried, Supplier<T> work) {
        try {
            return Outcome.ok(work.get());
        } catch (JdbiException | FlywayException | MVStoreException | IllegalArgumentException
                | java.io.UncheckedIOException e) {
            return Outcome.failed(problem(tried, e));
        }
    }

    private static Problem problem(String tried, RuntimeException thrown) {
        String all = everything(thrown);
        if (all.contains("no space left") || all.contains("not enough space")) {
            return Problem.failed("the disk is full", tried,
                    "Free some space; writing goes on by itself, and what is stored stays readable");
        }
        if (all.contains("locked") || all.contains("may be already in use")) {
            return Problem.failed("another process has the history open", tried,
                    "Close the other console, or wait for it");
        }
        if (all.contains("encryption error") || all.contains("wrong user name or password")) {
            return Problem.failed("the key is not the one that the history was made with", tried,
                    "Check history.credential in the site file, and the entry in the vault");
        }
        if (all.contains("corrupted") || all.contains("file is damaged") || all.contains("a chunk of readings")) {
            return Problem.failed("the history's file is damaged: " + innermost(thrown), tried,
                    "Restore the folder from a copy or a bundle; keep the damaged file for recovery");
        }
        return Problem.failed(innermost(thrown), tried,
                "Check that the folder is a history that you may read and write");
    }

    private static String everything(Throwable thrown) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }

    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        // H2 adds the statement after a line break or a semicolon; that is no news for an operator.
        return message.lines().findFirst().orElse(message);
    }
}
