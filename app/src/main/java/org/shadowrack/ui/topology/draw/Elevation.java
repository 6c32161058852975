package org.shadowrack.ui.topology.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.fleet.Rack;

/**
 * Where every rack and host stands, in world units. Arithmetic alone, so that picking needs no tree. Immutable.
 *
 * @param frames each rack's elevation
 * @param cells each host's rectangle, by name
 * @param primaryCaption where the primary side's caption begins
 * @param shadowCaption the same of the shadow side; empty width where there is none
 * @param corridor the room between the sides, where threads cross
 * @param width of the world
 * @param height of the world
 */
public record Elevation(List<Frame> frames, Map<String, Rectangle2D> cells, Rectangle2D primaryCaption,
        Rectangle2D shadowCaption, Rectangle2D corridor, double width, double height) {
    /** The height of one rack unit. */
    public static final double UNIT = 17;
    /** The width of one rack. */
    public static final double RACK = 150;
    /** Room above a rack for its name. */
    public static final double HEAD = 20;
    /** Room between racks. */
    public static final double GAP = 30;

    private static final double CAPTION = 20;
    private static final double LANE = 24;
    private static final int MOST_LANES = 5;

    /** A rack and the rectangle of its units. */
    public record Frame(Rack rack, Rectangle2D area) {}

    /** The arrangement that shows {@code fleet} largest in a window of this size, pixels. */
    public static Elevation of(Fleet fleet, double windowWidth, double windowHeight) {
        int best = 1;
        for (int columns = 2; columns <= Math.max(1, fleet.racks().size()); columns++) {
            if (of(fleet, columns, LANE).scaleIn(windowWidth, windowHeight) > of(fleet, best, LANE)
                    .scaleIn(windowWidth, windowHeight)) {
                best = columns;
            }
        }
        // Labels keep their size on the screen, so the larger the scale, the less of the world they take.
        double scale = of(fleet, best, LANE).scaleIn(windowWidth, windowHeight);
        return of(fleet, best, LANE / Math.max(0.5, scale));
    }

    /** The arrangement with at most this many racks side by side, and so much room for each thread that crosses. */
    public static Elevation of(Fleet fleet, int columns, double lane) {
        return new Builder(columns, lane).build(fleet);
    }

    /** The host at a point of the world. */
    public Optional<String> pick(double x, double y) {
        return cells.entrySet().stream().filter(cell -> cell.getValue().contains(x, y)).map(Map.Entry::getKey)
                .findFirst();
    }

    /** The rack at a point of the world. */
    public Optional<Rack> rackAt(double x, double y) {
        return frames.stream().filter(frame -> frame.area().contains(x, y)).map(Frame::rack).findFirst();
    }

    private double scaleIn(double windowWidth, double windowHeight) {
        return Math.min(windowWidth / width, windowHeight / height);
    }

    /** Lays racks from left to right, row under row. */
    private static final class Builder {
        private final int columns;
        private final double lane;
        private final List<Frame> frames = new ArrayList<>();
        private final Map<String, Rectangle2D> cells = new LinkedHashMap<>();
        private double y;
        private double widest = RACK;

        Builder(int columns, double lane) {
            this.columns = columns;
            this.lane = lane;
        }

        Elevation build(Fleet fleet) {
            Rectangle2D primary = side(fleet.racks().stream().filter(rack -> !rack.shadow()).toList());
            double corridorTop = Math.max(0, y - GAP);
            double corridor = frames.isEmpty() || fleet.racks().stream().noneMatch(Rack::shadow)
                    ? 0
                    : lane * (lanes(fleet) + 0.6);
            y += Math.max(0, corridor - GAP);
            Rectangle2D shadow = side(fleet.racks().stream().filter(Rack::shadow).toList());
            return new Elevation(List.copyOf(frames), Map.copyOf(cells), primary, shadow,
                    new Rectangle2D(0, corridorTop, widest, Math.max(0, corridor)), widest, Math.max(y - GAP, HEAD));
        }

        /** Room for the threads of what moves; those that rest share one lane. */
        private static int lanes(Fleet fleet) {
            long moving = fleet.snapshot().migrations().stream().filter(one -> !one.state().isEnd()).count();
            return (int) Math.clamp(moving + 1, 1, MOST_LANES);
        }

        private Rectangle2D side(List<Rack> racks) {
            Rectangle2D caption = new Rectangle2D(0, y, racks.isEmpty() ? 0 : RACK, CAPTION);
            y += racks.isEmpty() ? 0 : CAPTION;
            for (int from = 0; from < racks.size(); from += columns) {
                row(racks.subList(from, Math.min(racks.size(), from + columns)));
            }
            return caption;
        }

        private void row(List<Rack> racks) {
            int units = racks.stream().mapToInt(Rack::units).max().orElse(0);
            double x = 0;
            for (Rack rack : racks) {
                place(rack, new Rectangle2D(x, y + HEAD, RACK, units * UNIT));
                x += RACK + GAP;
            }
            widest = Math.max(widest, x - GAP);
            y += HEAD + units * UNIT + GAP;
        }

        private void place(Rack rack, Rectangle2D area) {
            frames.add(new Frame(rack, area));
            for (int i = 0; i < rack.hosts().size(); i++) {
                Host host = rack.hosts().get(i);
                double height = rack.heightOf(i) * UNIT;
                double bottom = area.getMaxY() - (rack.unitOf(i) - 1) * UNIT;
                cells.put(host.name(), new Rectangle2D(area.getMinX() + 3, bottom - height + 1, area.getWidth() - 6,
                        height - 2));
            }
        }
    }
}
