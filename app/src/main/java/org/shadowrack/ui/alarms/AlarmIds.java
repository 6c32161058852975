package org.shadowrack.ui.alarms;

/** Constant ids of the alarms screen's nodes, for tests. */
public final class AlarmIds {
    /** The screen. */
    public static final String SCREEN = "alarms";
    /** The table. */
    public static final String TABLE = "alarms-table";
    /** The comment that goes with an acknowledgement. */
    public static final String COMMENT = "alarms-comment";
    /** Acknowledges the selected alarm. */
    public static final String ACKNOWLEDGE = "alarms-acknowledge";
    /** Opens what the selected alarm is about. */
    public static final String OPEN = "alarms-open";

    private AlarmIds() {}
}
