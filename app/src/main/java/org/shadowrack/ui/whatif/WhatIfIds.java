package org.shadowrack.ui.whatif;

/** Constant ids of the what-if screen's nodes, for tests. */
public final class WhatIfIds {
    /** The screen. */
    public static final String SCREEN = "whatif";
    /** The bundle's path. */
    public static final String BUNDLE = "whatif-bundle";
    /** Makes a bundle of this site. */
    public static final String MAKE = "whatif-make";
    /** Adds a scenario. */
    public static final String ADD = "whatif-add";
    /** Removes the scenario that is shown. */
    public static final String REMOVE = "whatif-remove";
    /** Begins the ids of the form's fields; a field's name follows. */
    public static final String FIELD = "whatif-field-";
    /** The scenarios as text. */
    public static final String TEXT = "whatif-text";
    /** What is wrong with the form or the text. */
    public static final String PROBLEM = "whatif-problem";
    /** How often each scenario is played. */
    public static final String RUNS = "whatif-runs";
    /** Plays the scenarios. */
    public static final String RUN = "whatif-run";
    /** Ends the playing. */
    public static final String CANCEL = "whatif-cancel";
    /** How much is done. */
    public static final String PROGRESS = "whatif-progress";
    /** The results. */
    public static final String RESULTS = "whatif-results";
    /** Writes the results. */
    public static final String EXPORT = "whatif-export";

    private WhatIfIds() {}
}
