package org.shadowrack.ui.migrations.gate;

/**
 * A line of a checklist.
 *
 * @param text what is looked at
 * @param result whether it holds
 * @param detail what was found; where it fails, the reason and what to do
 */
public record Check(String text, Result result, String detail) {
    /** How a check came out. */
    public enum Result {
        /** It holds. */
        PASSED,
        /** It does not, and bars the way. */
        FAILED,
        /** Nothing is known of it, or it is still being asked. */
        UNKNOWN
    }

    static Check of(String text, boolean holds, String detail) {
        return new Check(text, holds ? Result.PASSED : Result.FAILED, detail);
    }

    static Check unknown(String text, String detail) {
        return new Check(text, Result.UNKNOWN, detail);
    }
}
