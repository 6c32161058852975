package org.shadowrack.ui.alarms;

/** Constant ids of the alarms screen's nodes, for tests. */
public final class AlarmIds {
    /** The screen. */
    public static final String SCREEN = "alarms";
    /** The table. */
    public static final String TABLE = "alarms-table";
    /** Narrows the table to a state. */
    public static final String STATE = "alarms-state";
    /** The comment or reason that goes with what is done. */
    public static final String COMMENT = "alarms-comment";
    /** Acknowledges the selected alarm. */
    public static final String ACKNOWLEDGE = "alarms-acknowledge";
    /** Puts the selected alarm aside. */
    public static final String SHELVE = "alarms-shelve";
    /** For how long. */
    public static final String SHELF_TIME = "alarms-shelf-time";
    /** Takes the selected alarm from the shelf. */
    public static final String UNSHELVE = "alarms-unshelve";
    /** Opens what the selected alarm is about. */
    public static final String OPEN = "alarms-open";
    /** How many came, by ten minutes. */
    public static final String LOAD = "alarms-load";
    /** Those that came most often. */
    public static final String OFFENDERS = "alarms-offenders";

    private AlarmIds() {}
}
