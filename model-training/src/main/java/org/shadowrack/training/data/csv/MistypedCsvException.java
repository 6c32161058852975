package org.shadowrack.training.data.csv;

/** A cell or line that breaks the contract; caught at this package's face and turned into a refusal. */
final class MistypedCsvException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String next;

    MistypedCsvException(String message, String next) {
        super(message);
        this.next = next;
    }

    /** What the person can do now. */
    String next() {
        return next;
    }
}
