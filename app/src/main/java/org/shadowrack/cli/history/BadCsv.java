package org.shadowrack.cli.history;

import java.io.IOException;
import org.shadowrack.model.outcome.Problem;

/** The first line of a CSV file that can't be used. */
final class BadCsv extends IOException {
    private static final long serialVersionUID = 1L;
    private final String advice;

    BadCsv(long line, String what, String advice) {
        super("line " + line + ": " + what);
        this.advice = advice;
    }

    Problem problem(String tried) {
        return Problem.badInput(String.valueOf(getMessage()), tried, advice);
    }
}
