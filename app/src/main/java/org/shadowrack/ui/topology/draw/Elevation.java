package org.shadowrack.ui.topology.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.shadowrack.ui.fleet.Berth;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.fleet.Rack;
import org.shadowrack.ui.topology.draw.Grid.Row;

/**
 * Where every rack and box stands, in pixels of a window that shows all. Arithmetic alone, so that picking needs no tree.
 * Immutable.
 *
 * @param frames each rack's elevation
 * @param cells each box's rectangle, by the box's name
 * @param primaryCaption where the primary side's caption stands; empty width where there is none
 * @param shadowCaption the same of the shadow side
 * @param corridor the room between the sides, where threads cross
 * @param unit the height of one rack unit
 * @param gutter the room between racks
 * @param width of all
 * @param height of all
 */
public record Elevation(List<Frame> frames, Map<String, Rectangle2D> cells, Rectangle2D primaryCaption,
        Rectangle2D shadowCaption, Rectangle2D corridor, double unit, double gutter, double width, double height) {
    /** A rack, the rectangle of its units, those units, and whether it is the first of its row. */
    public record Frame(Rack rack, Rectangle2D area, Bays bays, boolean first) {}

    /** The arrangement that shows {@code fleet} most legibly in a window of this size, pixels. */
    public static Elevation of(Fleet fleet, double windowWidth, double windowHeight) {
        return new Builder(Grid.of(fleet, windowWidth, windowHeight)).build();
    }

    /** The same with at most this many racks side by side. */
    static Elevation of(Fleet fleet, int columns, double windowWidth, double windowHeight) {
        return new Builder(Grid.of(fleet, columns, windowWidth, windowHeight)).build();
    }

    /** The box at a point. */
    public Optional<String> pick(double x, double y) {
        return cells.entrySet().stream().filter(cell -> cell.getValue().contains(x, y)).map(Map.Entry::getKey)
                .findFirst();
    }

    /** The rack at a point, its name above it included. */
    public Optional<Rack> rackAt(double x, double y) {
        return frames.stream().filter(frame -> new Rectangle2D(frame.area().getMinX(), frame.area().getMinY()
                - Grid.HEAD, frame.area().getWidth(), frame.area().getHeight() + Grid.HEAD).contains(x, y))
                .map(Frame::rack).findFirst();
    }

    /** Lays racks from left to right, row under row. */
    private static final class Builder {
        private static final double MARGIN = 3;

        private final Grid grid;
        private final List<Frame> frames = new ArrayList<>();
        private final Map<String, Rectangle2D> cells = new LinkedHashMap<>();
        private double y;

        Builder(Grid grid) {
            this.grid = grid;
        }

        Elevation build() {
            Rectangle2D primary = side(grid.primary());
            boolean both = !grid.primary().isEmpty() && !grid.shadow().isEmpty();
            Rectangle2D corridor = new Rectangle2D(Grid.LEFT, Math.max(0, y - Grid.FOOT / 2), width() - Grid.LEFT,
                    both ? grid.lanes() * Grid.LANE : 0);
            y += corridor.getHeight();
            Rectangle2D shadow = side(grid.shadow());
            rows(grid.shelf());
            return new Elevation(List.copyOf(frames), Map.copyOf(cells), primary, shadow, corridor, grid.unit(),
                    grid.gutter(), width(), Math.max(1, y));
        }

        private double width() {
            return Grid.LEFT + grid.columns() * (grid.rack() + grid.gutter());
        }

        private Rectangle2D side(List<Row> rows) {
            Rectangle2D caption = new Rectangle2D(Grid.LEFT, y, rows.isEmpty() ? 0 : grid.rack(), Grid.CAPTION);
            y += rows.isEmpty() ? 0 : Grid.CAPTION;
            rows(rows);
            return caption;
        }

        private void rows(List<Row> rows) {
            for (Row row : rows) {
                double height = row.height(grid.columns()) * grid.unit();
                if (row.isShelf()) {
                    shelf(row, height);
                } else {
                    racks(row, height);
                }
                y += Grid.HEAD + height + Grid.FOOT;
            }
        }

        private void racks(Row row, double height) {
            double x = Grid.LEFT;
            for (Rack rack : row.racks()) {
                Rectangle2D area = new Rectangle2D(Math.round(x), y + Grid.HEAD, Math.floor(grid.rack()), height);
                frames.add(new Frame(rack, area, row.bays(), frames.isEmpty() || x == Grid.LEFT));
                fill(rack, area, row.bays());
                x += grid.rack() + grid.gutter();
            }
        }

        private void fill(Rack rack, Rectangle2D area, Bays bays) {
            double strip = Math.clamp(grid.rack() * 0.05, 3, 11);
            int left = (rack.strips().size() + 1) / 2;
            int right = rack.strips().size() / 2;
            for (int i = 0; i < rack.strips().size(); i++) {
                double from = i % 2 == 0
                        ? area.getMinX() + 2 + i / 2 * (strip + 1)
                        : area.getMaxX() - 2 - (i / 2 + 1) * (strip + 1);
                cells.put(rack.strips().get(i).name(), new Rectangle2D(from, area.getMinY() + 3, strip,
                        Math.max(2, area.getHeight() - 6)));
            }
            double minX = area.getMinX() + MARGIN + left * (strip + 2);
            double width = Math.max(4, area.getMaxX() - MARGIN - right * (strip + 2) - minX);
            for (Berth berth : rack.berths()) {
                double bottom = area.getMaxY() - bays.bottom(berth.unit()) * grid.unit();
                double top = area.getMaxY() - bays.bottom(berth.top() + 1) * grid.unit();
                double gap = bottom - top > 8 ? 2 : bottom - top > 4 ? 1 : 0.5;
                double lane = width / berth.lanes();
                cells.put(berth.host().name(), new Rectangle2D(minX + berth.lane() * lane, top + gap / 2,
                        Math.max(2, lane - (berth.lanes() > 1 ? 1 : 0)), Math.max(1, bottom - top - gap)));
            }
        }

        private void shelf(Row row, double height) {
            Rack shelf = row.racks().getFirst();
            List<Host> boxes = shelf.hosts();
            double pitch = grid.rack() + grid.gutter();
            int used = Math.min(grid.columns(), Math.max(1, boxes.size()));
            Rectangle2D area = new Rectangle2D(Grid.LEFT, y + Grid.HEAD, Math.floor(used * pitch - grid.gutter()),
                    height);
            frames.add(new Frame(shelf, area, row.bays(), false));
            double line = height / Math.ceil(boxes.size() / (double) grid.columns());
            double lane = area.getWidth() / used;
            for (int i = 0; i < boxes.size(); i++) {
                cells.put(boxes.get(i).name(), new Rectangle2D(area.getMinX() + i % grid.columns() * lane + MARGIN,
                        area.getMinY() + i / grid.columns() * line + 2, lane - 2 * MARGIN, Math.max(2, line - 4)));
            }
        }
    }
}
