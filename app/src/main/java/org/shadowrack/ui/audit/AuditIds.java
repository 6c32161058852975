package org.shadowrack.ui.audit;

/** Constant ids of the audit screen's nodes, for tests. */
public final class AuditIds {
    /** The screen. */
    public static final String SCREEN = "audit";
    /** The table. */
    public static final String TABLE = "audit-table";
    /** The filter. */
    public static final String FILTER = "audit-filter";
    /** Verifies the chain. */
    public static final String VERIFY = "audit-verify";
    /** What the verification came to. */
    public static final String VERDICT = "audit-verdict";
    /** Reads the log anew. */
    public static final String REFRESH = "audit-refresh";
    /** Writes the log to a file. */
    public static final String EXPORT = "audit-export";

    private AuditIds() {}
}
