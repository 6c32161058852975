package org.shadowrack.ui.migrations;

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
    /** Begins to pre-stage. */
    public static final String PRESTAGE = "migrations-prestage";
    /** Cuts over; held. */
    public static final String CUT_OVER = "migrations-cutover";
    /** Commits; held. */
    public static final String COMMIT = "migrations-commit";
    /** Rolls back; held. */
    public static final String ROLL_BACK = "migrations-rollback";
    /** The log. */
    public static final String LOG = "migrations-log";

    private MigrationIds() {}
}
