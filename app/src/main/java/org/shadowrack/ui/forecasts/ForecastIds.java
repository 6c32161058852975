package org.shadowrack.ui.forecasts;

/** Constant ids of the forecasts screen's nodes, for tests. */
public final class ForecastIds {
    /** The screen. */
    public static final String SCREEN = "forecasts";
    /** The table. */
    public static final String TABLE = "forecasts-table";
    /** The filter. */
    public static final String FILTER = "forecasts-filter";
    /** Shows the abstentions as well. */
    public static final String ABSTENTIONS = "forecasts-abstentions";
    /** The kind whose threshold is looked at. */
    public static final String KIND = "forecasts-kind";
    /** The proposed threshold. */
    public static final String SLIDER = "forecasts-slider";
    /** Failures that the proposed threshold would have caught. */
    public static final String CAUGHT = "forecasts-caught";
    /** Saves the proposed threshold. */
    public static final String SAVE = "forecasts-save";

    private ForecastIds() {}
}
