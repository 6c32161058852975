package org.shadowrack.ui.problems;

/** Constant ids of the problems screen's nodes, for tests. */
public final class ProblemIds {
    /** The screen. */
    public static final String SCREEN = "problems";
    /** The table. */
    public static final String TABLE = "problems-table";
    /** The filter. */
    public static final String FILTER = "problems-filter";
    /** Copies what is listed, or selected. */
    public static final String COPY = "problems-copy";
    /** How many there are. */
    public static final String COUNT = "problems-count";

    private ProblemIds() {}
}
