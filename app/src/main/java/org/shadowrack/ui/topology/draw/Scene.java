package org.shadowrack.ui.topology.draw;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.shadowrack.fx.canvas.Viewport;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.fleet.Overlay;
import org.shadowrack.ui.theme.Palette;

/**
 * All that a drawing of the topology depends on. Immutable.
 *
 * @param selected the selected host; null for none
 * @param hovered the host under the pointer; null for none
 * @param threshold the probability from which pre-staging is advised, 0 to 1
 */
public record Scene(Fleet fleet, Elevation elevation, Viewport view, Overlay overlay, Palette palette,
        @Nullable String selected, @Nullable String hovered, double threshold) {
    /** How much is drawn. */
    public enum Detail {
        /** A strip of risk for each rack. */
        FAR,
        /** A bar for each server, with a letter when abnormal. */
        MIDDLE,
        /** Names and figures, and the parts of a server where there is room. */
        NEAR
    }

    /** What there is room for at this zoom. */
    public Detail detail() {
        double unit = Elevation.UNIT * view.scale();
        return unit < 4.5 ? Detail.FAR : unit < 11 ? Detail.MIDDLE : Detail.NEAR;
    }

    /** Where a host is drawn, pixels; empty where it is not placed. */
    public Optional<Rectangle2D> cell(String host) {
        return Optional.ofNullable(elevation.cells().get(host)).map(view::toScreen);
    }

    /** The host at a point of the screen; far out, the most threatened of the rack that is there. */
    public Optional<String> pick(double x, double y) {
        Point2D world = view.toWorld(x, y);
        if (detail() == Detail.FAR) {
            return elevation.rackAt(world.getX(), world.getY()).flatMap(rack -> rack.hosts().stream().max(
                    java.util.Comparator.comparingDouble(Host::risk))).map(Host::name);
        }
        return elevation.pick(world.getX(), world.getY());
    }

    /** The probability within a day of a forecast, 0 where there is none. */
    static double risk(@Nullable Predicted forecast) {
        return forecast == null ? 0 : forecast.within(org.shadowrack.model.forecast.Horizon.H24);
    }
}
