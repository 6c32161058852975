package org.shadowrack.ui.forecasts;

/** Constant ids of the forecasts screen's nodes, for tests. */
public final class ForecastIds {
    /** The screen. */
    public static final String SCREEN = "forecasts";
    /** The table. */
    public static final String TABLE = "forecasts-table";
    /** The filter. */
    public static final String FILTER = "forecasts-filter";
    /** Narrows the table to a kind. */
    public static final String KIND_FILTER = "forecasts-kind-filter";
    /** Narrows the table to what is over its threshold, or abstains. */
    public static final String STANDING = "forecasts-standing";
    /** The fleet as a strip. */
    public static final String HEAT = "forecasts-heat";
    /** How the selected component's probability went. */
    public static final String HISTORY = "forecasts-history";
    /** What an outage costs. */
    public static final String OUTAGE_COST = "forecasts-outage-cost";
    /** What a needless move costs. */
    public static final String MOVE_COST = "forecasts-move-cost";
    /** A month's cost at the proposed threshold. */
    public static final String COST = "forecasts-cost";
    /** Goes to the cheapest threshold. */
    public static final String CHEAPEST = "forecasts-cheapest";
    /** The kind whose threshold is looked at. */
    public static final String KIND = "forecasts-kind";
    /** The proposed threshold. */
    public static final String SLIDER = "forecasts-slider";
    /** Failures that the proposed threshold would have caught. */
    public static final String CAUGHT = "forecasts-caught";
    /** Saves the proposed threshold. */
    public static final String SAVE = "forecasts-save";

    /** When the selected component's metrics reach their limits. */
    public static final String OUTLOOK = "forecasts-outlook";

    private ForecastIds() {}
}
