package org.shadowrack.cli.output;

import java.io.PrintStream;
import java.util.function.Function;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/**
 * Prints to two streams: documents and text to one, problems in words to the other. With {@code --json} a problem is a
 * document too, so that standard output always holds exactly one. Thread-safe as far as its streams are.
 */
public final class StreamOutput implements CommandOutput {
    private final PrintStream out;
    private final PrintStream err;
    private final Documents documents = new Documents();

    /** Prints results to {@code out} and problems to {@code err}, both in UTF-8. */
    public StreamOutput(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public <T> int print(boolean json, Outcome<T> outcome, Function<T, String> text) {
        return switch (outcome) {
            case Outcome.Ok<T>(T value) -> result(json ? documents.render(value) : text.apply(value));
            case Outcome.Failed<T>(Problem problem) -> problem(json, problem);
        };
    }

    private int result(String document) {
        out.println(document);
        out.flush();
        return 0;
    }

    private int problem(boolean json, Problem problem) {
        if (json) {
            result(documents.render(ErrorDocument.of(problem)));
        } else {
            err.println("error: " + problem.line());
            err.flush();
        }
        return problem.code().exitCode();
    }
}
