package org.shadowrack.migration.step;

/** What an action came to after all its retries and questions. */
public sealed interface ActionResult {
    /** In words. */
    String detail();

    /** The desired state holds. */
    record Done(String detail) implements ActionResult {}

    /** It does not hold, and asking again is no use. */
    record Failed(String detail) implements ActionResult {}

    /** Nobody could say whether it holds. */
    record Unknown(String detail) implements ActionResult {}

    /** The word of the journal: done, failed, unknown. */
    default String word() {
        return switch (this) {
            case Done done -> "done";
            case Failed failed -> "failed";
            case Unknown unknown -> "unknown";
        };
    }
}
