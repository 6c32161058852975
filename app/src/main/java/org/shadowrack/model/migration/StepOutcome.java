package org.shadowrack.model.migration;

/** What doing or undoing a step came to. */
public sealed interface StepOutcome {
    /** The desired state holds, whether or not this call brought it about. */
    record Done(String detail) implements StepOutcome {}

    /** Not yet; asking again may help. */
    record Retry(String reason) implements StepOutcome {}

    /** It can't be done. */
    record Failed(String reason) implements StepOutcome {}

    /** It may or may not have happened (a lost reply, a partition): reality must be asked. */
    record Unknown(String reason) implements StepOutcome {}
}
