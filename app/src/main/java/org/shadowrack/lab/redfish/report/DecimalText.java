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
        offset = SIZE;
        long left = scaled;
        int written = 0;
        do {
            characters[--offset] = (char) ('0' + left % 10);
            left /= 10;
            written++;
            if (written == fraction) {
                characters[--offset] = '.';
            }
        } while (left > 0 || written <= fraction);
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
