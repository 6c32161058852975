package org.shadowrack.ui.topology.draw;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.shadowrack.fx.canvas.Viewport;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.fleet.Overlay;
import org.shadowrack.ui.fleet.Rack;
import org.shadowrack.ui.theme.Palette;

/**
 * All that a drawing of the topology depends on. Immutable.
 *
 * @param selected the selected component; null for none
 * @param threshold the probability from which pre-staging is advised, 0 to 1
 */
public record Scene(Fleet fleet, Elevation elevation, Viewport view, Overlay overlay, Palette palette,
        @Nullable ComponentId selected, double threshold) {
    private static final double FAR_UNIT = 5;

    /** How much is drawn. */
    public enum Detail {
        /** A strip of risk for each rack. */
        FAR,
        /** A cell for each box: a bar, with a letter when abnormal; name, figure and parts as its size has room. */
        NEAR
    }

    /** What is at a point: a part, a box, or the rack alone. */
    public record Hit(Rack rack, @Nullable Host box, @Nullable Component part) {}

    /** What there is room for at this zoom. */
    public Detail detail() {
        return elevation.unit() * view.scale() < FAR_UNIT ? Detail.FAR : Detail.NEAR;
    }

    /** Where a box is drawn, pixels; empty where there is none of this name. */
    public Optional<Rectangle2D> cell(String box) {
        return Optional.ofNullable(elevation.cells().get(box)).map(view::toScreen);
    }

    /** Where the box that stands for a host is drawn. */
    public Optional<Rectangle2D> cellOfHost(String host) {
        return fleet.boxOfHost(host).flatMap(box -> cell(box.name()));
    }

    /** Where a component is drawn: as a part where parts are, else its box; empty for a rack. */
    public Optional<Rectangle2D> place(ComponentId id) {
        return fleet.boxOf(id).flatMap(box -> cell(box.name()).map(area -> box.main().id().equals(id)
                ? area
                : PartGlyphs.place(this, box, area).stream().filter(placed -> placed.part().id().equals(id))
                        .findFirst().map(PartGlyphs.Placed::area).orElse(area)));
    }

    /** What is at a point of the screen; far out, the most threatened box of the rack that is there. */
    public Optional<Hit> pick(double x, double y) {
        Point2D world = view.toWorld(x, y);
        Optional<Rack> rack = elevation.rackAt(world.getX(), world.getY());
        if (detail() == Detail.FAR) {
            return rack.map(found -> new Hit(found, found.hosts().stream()
                    .max(java.util.Comparator.comparingDouble(Host::risk)).orElse(null), null));
        }
        return rack.map(found -> elevation.pick(world.getX(), world.getY()).flatMap(fleet::box)
                .map(box -> new Hit(found, box, partAt(box, x, y))).orElse(new Hit(found, null, null)));
    }

    private @Nullable Component partAt(Host box, double x, double y) {
        return cell(box.name()).flatMap(area -> PartGlyphs.place(this, box, area).stream()
                .filter(placed -> placed.area().contains(x, y)).findFirst()).map(PartGlyphs.Placed::part).orElse(null);
    }

    /** The box that the selected component is in. */
    public @Nullable Host selectedBox() {
        ComponentId id = selected;
        return id == null ? null : fleet.boxOf(id).orElse(null);
    }

    /** The probability within a day that a component fails, 0 where there is no forecast. */
    double risk(ComponentId id) {
        return fleet.snapshot().forecasts().get(id) instanceof Predicted predicted ? predicted.within(Horizon.H24) : 0;
    }
}
