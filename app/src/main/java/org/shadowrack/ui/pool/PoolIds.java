package org.shadowrack.ui.pool;

/** Constant ids of the pool screen's nodes, for tests. */
public final class PoolIds {
    /** The screen. */
    public static final String SCREEN = "pool";
    /** The coverage table. */
    public static final String TABLE = "pool-table";
    /** The row of figures. */
    public static final String TILES = "pool-tiles";

    private PoolIds() {}
}
