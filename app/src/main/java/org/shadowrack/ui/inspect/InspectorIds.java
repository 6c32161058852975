package org.shadowrack.ui.inspect;

/** Constant ids of the inspector's nodes, for tests. */
public final class InspectorIds {
    /** The whole inspector. */
    public static final String ROOT = "inspector";
    /** The name of what is inspected. */
    public static final String TITLE = "inspector-title";
    /** Loads the raw resource. */
    public static final String RAW = "inspector-raw";
    /** The raw resource. */
    public static final String RAW_TEXT = "inspector-raw-text";
    /** Goes to the workload's migrations. */
    public static final String OPEN_MIGRATION = "inspector-open-migration";

    /** Shows every reading. */
    public static final String ALL_READINGS = "inspector-all-readings";
    /** Goes to what the controller gets wrong. */
    public static final String PROBLEMS = "inspector-problems";
    /** Acknowledges an alarm. */
    public static final String ACKNOWLEDGE = "inspector-acknowledge";

    private InspectorIds() {}
}
