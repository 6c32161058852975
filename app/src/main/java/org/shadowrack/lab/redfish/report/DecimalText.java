package org.shadowrack.lab.redfish.report;

/** A decimal number in characters, without an object a number. Not thread-safe: one a writer. */
final class DecimalText {

    private static final long[] POWERS = {1, 10, 100, 1000};
    private static final int SIZE = 24;

    private final char[] characters = new char[SIZE];
    private int offset;

    /** Takes a number, rounded to some decimals; zeros at the end of the fraction are left out. */
    void set(double value, int decimals) {
        long scaled = Math.round(Math.abs(value) * POWERS[decimals]);
        int fraction = decimals;
        while (fraction > 0 && scaled % 10 == 0) {
            scaled /= 10;
            fraction--;
        }
        digits(scaled, fraction);
        if (value < 0 && scaled != 0) {
            characters[--offset] = '-';
        }
    }

    private void digits(long scaled, int fraction) {
        int at = SIZE;
        long left = scaled;
        for (int written = 0; left > 0 || written <= fraction; written++) {
            if (written == fraction && fraction > 0) {
                characters[--at] = '.';
            }
            characters[--at] = (char) ('0' + left % 10);
            left /= 10;
        }
        offset = at;
    }

    char[] characters() {
        return characters;
    }

    int offset() {
        return offset;
    }

    int length() {
        return SIZE - offset;
    }
}
