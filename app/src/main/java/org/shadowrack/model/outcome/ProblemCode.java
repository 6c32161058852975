package org.shadowrack.model.outcome;

/** Why something expected did not come about; the exit codes of the command line are these. */
public enum ProblemCode {
    /** The work failed. */
    FAILED(1),
    /** Wrong usage or bad input. */
    BAD_INPUT(2),
    /** Refused for safety: a gate, a role, an approval. */
    REFUSED(3),
    /** The other side could not be reached or did not let us in. */
    UNREACHABLE(4);

    private final int exitCode;

    ProblemCode(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The process exit code that stands for this, 1 to 4. */
    public int exitCode() {
        return exitCode;
    }
}
