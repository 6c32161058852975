package org.shadowrack.redfish.reading;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether a JSON value can be used as a number of a unit. */
sealed interface Judgement {
    /** It can. */
    record Good(double value) implements Judgement {}

    /** It can't, and why. */
    record Bad(String reason) implements Judgement {}

    /** There is none, and none is expected. */
    record Nothing() implements Judgement {}

    /**
     * Judges {@code value}. Text is never taken as a number, not even if it looks like one: who sends text may mean
     * another unit or a placeholder.
     *
     * @param expected whether the part is enabled, so that a missing value is a fault
     */
    static Judgement of(@Nullable JsonNode value, String unit, boolean expected) {
        if (value == null || value.isMissingNode()) {
            return expected ? new Bad("no reading although the state is Enabled") : new Nothing();
        }
        return switch (value.getNodeType()) {
            case NULL -> expected ? new Bad("null reading although the state is Enabled") : new Nothing();
            case NUMBER -> number(value.doubleValue(), unit);
            case STRING -> new Bad("text " + quoted(value.stringValue()) + " where a number is expected");
            default -> new Bad("a JSON " + value.getNodeType().name().toLowerCase(java.util.Locale.ROOT)
                    + " where a number is expected");
        };
    }

    /** Judges a number that came as text by contract, such as a metric report's value. */
    static Judgement ofText(String text, String unit) {
        try {
            return number(Double.parseDouble(text), unit);
        } catch (NumberFormatException e) {
            return new Bad("text " + quoted(text) + " where a number is expected");
        }
    }

    private static Judgement number(double value, String unit) {
        return Plausible.in(unit, value)
                ? new Good(value)
                : new Bad(value + " " + unit + " is outside of what is physically possible");
    }

    private static String quoted(String text) {
        return "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
    }
}
