package org.shadowrack.training.data.csv;

/** Numbers as cells hold them. */
final class NumberText {

    private NumberText() {}

    /** Whether the cell says that there is no value. */
    static boolean isMissing(String cell) {
        return cell.isEmpty() || cell.equalsIgnoreCase("nan");
    }

    /** The finite number, or NaN where the text is none. */
    static double parse(String cell) {
        if (cell.isEmpty() || !mayStart(cell.charAt(0)) || !mayEnd(cell.charAt(cell.length() - 1))) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(cell);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    private static boolean mayStart(char c) {
        return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.';
    }

    /** Java would also read "1d" and "1f" as numbers. */
    private static boolean mayEnd(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }
}
