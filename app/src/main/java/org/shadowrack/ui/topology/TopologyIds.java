package org.shadowrack.ui.topology;

import org.shadowrack.ui.fleet.Overlay;

/** Constant ids of the topology screen's nodes, for tests. */
public final class TopologyIds {
    /** The screen. */
    public static final String SCREEN = "topology";
    /** The canvas. */
    public static final String CANVAS = "topology-canvas";
    /** The table beside it. */
    public static final String TABLE = "topology-table";
    /** Shows or hides the table. */
    public static final String TOGGLE_TABLE = "topology-toggle-table";
    /** Fits all racks into the window. */
    public static final String FIT = "topology-fit";

    /** The line of time. */
    public static final String TIME = "topology-time";
    /** Back to live. */
    public static final String LIVE = "topology-live";
    /** Says that the past is shown. */
    public static final String PAST = "topology-past";

    private TopologyIds() {}

    /** The button that chooses an overlay. */
    public static String overlay(Overlay overlay) {
        return "topology-overlay-" + overlay.name().toLowerCase(java.util.Locale.ROOT);
    }
}
