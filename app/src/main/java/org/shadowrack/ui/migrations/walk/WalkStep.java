package org.shadowrack.ui.migrations.walk;

/** The seven steps of the walk-through, in order. */
public enum WalkStep {
    REVIEW, PREFLIGHT, PRESTAGE, CUT_OVER, VERIFY, COMMIT_WINDOW, COMMIT;

    /** How a step stands. */
    public enum Standing {
        /** Behind us. */
        PAST,
        /** Here we are: it runs, or it waits for the operator. */
        NOW,
        /** Ahead. */
        AHEAD,
        /** Here it went wrong, or was taken back. */
        WRONG
    }
}
