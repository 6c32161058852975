package org.shadowrack.model.telemetry;

/** How bad, in the order and with the letters of the console. */
public enum Severity {
    CRITICAL('C'), HIGH('H'), MEDIUM('M'), LOW('L');

    private final char letter;

    Severity(char letter) {
        this.letter = letter;
    }

    /** The letter shown beside the shape. */
    public char letter() {
        return letter;
    }
}
