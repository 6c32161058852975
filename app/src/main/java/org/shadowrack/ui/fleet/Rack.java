package org.shadowrack.ui.fleet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.Position;

/**
 * One rack, or the part of one that stands on one side. Immutable.
 *
 * @param name the rack's
 * @param shadow whether it holds shadows
 * @param hosts from the lowest unit up
 */
public record Rack(String name, boolean shadow, List<Host> hosts) {
    /** What stands in no known rack is gathered under this name. */
    public static final String UNPLACED = "?";

    private static final int STEP = 2;

    public Rack {
        hosts = List.copyOf(hosts);
    }

    /** Rack units to draw: up to the highest that is used, in steps of two. */
    public int units() {
        int used = 0;
        for (int i = 0; i < hosts.size(); i++) {
            used = Math.max(used, unitOf(i) + heightOf(i) - 1);
        }
        return Math.max(6 * STEP, (used + STEP - 1) / STEP * STEP);
    }

    /** The lowest unit of its {@code index}-th host, from 1; hosts without one are stacked from the bottom. */
    public int unitOf(int index) {
        Position position = hosts.get(index).position();
        return position == null || position.unit() < 1 ? index * 2 + 1 : position.unit();
    }

    /** The height of its {@code index}-th host, units. */
    public int heightOf(int index) {
        @Nullable
        Position position = hosts.get(index).position();
        return position == null ? 1 : Math.max(1, position.height());
    }
}
