package org.shadowrack.training.feature;

/** The least or greatest value among the rows of a window that only moves forward. Missing values don't count. */
final class WindowExtremes {

    private final int sign;
    private int[] rows = new int[0];
    private double[] values = new double[0];
    private int head;
    private int tail;

    /** Greatest when {@code sign} is 1, least when it is −1. */
    WindowExtremes(int sign) {
        this.sign = sign;
    }

    void load(double[] newValues, int count) {
        values = newValues;
        rows = rows.length < count ? new int[count * 2] : rows;
        head = 0;
        tail = 0;
    }

    void enter(int row) {
        if (Double.isNaN(values[row])) {
            return;
        }
        while (tail > head && sign * values[rows[tail - 1]] <= sign * values[row]) {
            tail--;
        }
        rows[tail++] = row;
    }

    /** The extreme of the rows from {@code firstRow} on, NaN if none has a value. */
    double from(int firstRow) {
        while (head < tail && rows[head] < firstRow) {
            head++;
        }
        return head < tail ? values[rows[head]] : Double.NaN;
    }
}
