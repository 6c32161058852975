package org.shadowrack.migration.record;

import org.shadowrack.model.outcome.Problem;

/** The journal could not be written, so the migration stops where it is, as if the console had died; recovery takes it up. */
public final class JournalUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    JournalUnavailable(Problem problem) {
        super(problem.line());
        this.problem = problem;
    }

    /** What the journal said. */
    public Problem problem() {
        return problem;
    }
}
