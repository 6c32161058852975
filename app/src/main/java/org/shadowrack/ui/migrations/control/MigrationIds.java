package org.shadowrack.ui.migrations.control;

/** Constant ids of the migrations screen's nodes, for tests. */
public final class MigrationIds {
    /** The screen. */
    public static final String SCREEN = "migrations";
    /** The list at the left. */
    public static final String LIST = "migrations-list";
    /** The name of the workload that is shown. */
    public static final String TITLE = "migrations-title";
    /** The present state in words. */
    public static final String STATE = "migrations-state";
    /** Plans a migration of the workload. */
    public static final String PLAN = "migrations-plan";
    /** The second person's word for a critical workload. */
    public static final String APPROVE = "migrations-approve";
    /** Who may give it, or has. */
    public static final String APPROVAL = "migrations-approval";
    /** Begins to pre-stage. */
    public static final String PRESTAGE = "migrations-prestage";
    /** Cuts over; held, or typed for a critical workload. */
    public static final String CUT_OVER = "migrations-cutover";
    /** Commits; held. */
    public static final String COMMIT = "migrations-commit";
    /** Rolls back; held. */
    public static final String ROLL_BACK = "migrations-rollback";
    /** Tries again what is stuck; held. */
    public static final String RETRY = "migrations-retry";
    /** Goes on though writes are lost; held. */
    public static final String ACCEPT_LOSS = "migrations-accept-loss";
    /** Says yes to a manual gate. */
    public static final String GATE = "migrations-gate";
    /** What a manual gate asks. */
    public static final String GATE_QUESTION = "migrations-gate-question";
    /** What it is expected to take, and takes. */
    public static final String ESTIMATE = "migrations-estimate";
    /** Ends it before the cutover; held. */
    public static final String ABORT = "migrations-abort";
    /** Ends the id of the line that says why a command can't be given. */
    public static final String WHY = "-why";
    /** Where the target's name is typed. */
    public static final String CONFIRM_NAME = "migrations-confirm-name";
    /** Confirms the typed name. */
    public static final String CONFIRM = "migrations-confirm";
    /** The copy's progress. */
    public static final String PROGRESS = "migrations-progress";
    /** The checklist before pre-staging. */
    public static final String PREFLIGHT = "migrations-preflight";
    /** What is to be done by hand. */
    public static final String MANUAL = "migrations-manual";
    /** The log. */
    public static final String LOG = "migrations-log";
    /** Filters the log. */
    public static final String LOG_FILTER = "migrations-log-filter";
    /** A line for the log. */
    public static final String NOTE = "migrations-note";
    /** Writes the run as a report. */
    public static final String EXPORT = "migrations-export";

    private MigrationIds() {}
}
