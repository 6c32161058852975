package org.shadowrack.ui.pool;

/** Constant ids of the pool screen's nodes, for tests. */
public final class PoolIds {
    /** The screen. */
    public static final String SCREEN = "pool";
    /** The coverage table. */
    public static final String TABLE = "pool-table";
    /** The row of figures. */
    public static final String TILES = "pool-tiles";

    /** What each size would cost. */
    public static final String SIZING = "pool-sizing";
    /** What a slot costs. */
    public static final String SLOT_COST = "pool-slot-cost";
    /** What an outage costs. */
    public static final String OUTAGE_COST = "pool-outage-cost";

    private PoolIds() {}
}
