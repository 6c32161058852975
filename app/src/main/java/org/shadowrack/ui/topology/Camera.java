package org.shadowrack.ui.topology;

import org.jspecify.annotations.Nullable;
import org.shadowrack.fx.canvas.Viewport;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.topology.draw.Elevation;

/** What part of the racks is seen; remembers the arrangement while fleet and window stay the same. FX thread only. */
final class Camera {
    private static final double MARGIN = 4;
    private static final double NEAREST = 12;
    private static final double FARTHEST = 0.1;

    private @Nullable Fleet arranged;
    private double width;
    private double height;
    private @Nullable Elevation elevation;
    private @Nullable Viewport zoomed;

    /** The view of a window of this size: all racks until the operator zooms. */
    Viewport view(Fleet fleet, double windowWidth, double windowHeight) {
        Elevation fresh = elevation;
        if (fresh == null || arranged != fleet || width != windowWidth || height != windowHeight) {
            fresh = Elevation.of(fleet, Math.max(1, windowWidth - 2 * MARGIN), Math.max(1, windowHeight - 2 * MARGIN));
            elevation = fresh;
            arranged = fleet;
            width = windowWidth;
            height = windowHeight;
        }
        Viewport chosen = zoomed;
        return chosen == null ? whole(fresh) : chosen;
    }

    /** The arrangement that {@link #view} was asked for last. */
    Elevation elevation() {
        return java.util.Objects.requireNonNull(elevation, "no view was asked for yet");
    }

    private Viewport whole(Elevation all) {
        double scale = Math.max(0.01, Math.min(1, Math.min((width - 2 * MARGIN) / all.width(), (height - 2 * MARGIN)
                / all.height())));
        return new Viewport(scale, MARGIN, MARGIN);
    }

    void fit() {
        zoomed = null;
    }

    void zoom(Viewport from, double factor, double x, double y) {
        double scale = from.scale() * factor;
        if (scale > FARTHEST && scale < NEAREST) {
            zoomed = from.zoomed(factor, x, y);
        }
    }

    void move(Viewport from, double x, double y) {
        zoomed = from.moved(x, y);
    }
}
