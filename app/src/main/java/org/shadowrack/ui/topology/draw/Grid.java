package org.shadowrack.ui.topology.draw;

import java.util.ArrayList;
import java.util.List;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Rack;

/**
 * How racks wrap into rows, and how large a rack unit and a rack's width may be so that all of them fill a window. Pixels.
 *
 * @param primary rows of the primary side, top first
 * @param shadow rows of the shadow side
 * @param shelf what has no place, below both, where no thread crosses it
 * @param columns racks side by side at most
 * @param unit the height of one rack unit
 * @param rack the width of one rack
 * @param gutter the room between racks
 * @param lanes threads that have a lane of their own in the corridor
 */
record Grid(List<Row> primary, List<Row> shadow, List<Row> shelf, int columns, double unit, double rack,
        double gutter, int lanes) {
    /** Room to the left, for unit numbers. */
    static final double LEFT = 30;
    /** Room above a side for its caption. */
    static final double CAPTION = 22;
    /** Room above a rack for its name. */
    static final double HEAD = 20;
    /** Room below a row. */
    static final double FOOT = 12;
    /** The height of a lane of the corridor. */
    static final double LANE = 22;

    private static final double LEAST_UNIT = 3;
    private static final double MOST_UNIT = 96;
    private static final double LEAST_RACK = 22;
    private static final double MOST_RACK = 900;
    private static final int MOST_LANES = 5;
    private static final double SHELF_UNITS = 1.5;

    /** Racks side by side; or the shelf of what has no place, in as many columns. */
    record Row(List<Rack> racks, Bays bays, boolean isShelf) {
        /** Its height without head and foot, in heights of a unit. */
        double height(int columns) {
            return isShelf
                    ? Math.ceil(racks.getFirst().hosts().size() / (double) columns) * SHELF_UNITS
                    : bays.height();
        }
    }

    /** The grid in which a window of this size shows {@code fleet} most legibly. */
    static Grid of(Fleet fleet, double width, double height) {
        int most = 1;
        for (boolean shadow : new boolean[]{false, true}) {
            int racks = (int) fleet.racks().stream().filter(rack -> rack.shadow() == shadow && !rack.isShelf()).count();
            int loose = fleet.racks().stream().filter(rack -> rack.shadow() == shadow && rack.isShelf())
                    .mapToInt(rack -> Math.min(6, rack.hosts().size())).sum();
            most = Math.max(most, Math.max(racks, loose));
        }
        Grid best = of(fleet, 1, width, height);
        for (int columns = 2; columns <= most && width / columns > LEAST_RACK; columns++) {
            Grid grid = of(fleet, columns, width, height);
            if (grid.legibility() > best.legibility() + 1e-9) {
                best = grid;
            }
        }
        return best;
    }

    /** The grid with at most this many racks side by side. */
    static Grid of(Fleet fleet, int columns, double width, double height) {
        List<Row> primary = rows(fleet, false, columns);
        List<Row> shadow = rows(fleet, true, columns);
        List<Row> shelf = shelf(fleet);
        int lanes = lanes(fleet);
        double fixed = fixed(primary, CAPTION) + fixed(shadow, CAPTION) + fixed(shelf, 0)
                + (primary.isEmpty() || shadow.isEmpty() ? 0 : lanes * LANE);
        double units = units(primary, columns) + units(shadow, columns) + units(shelf, columns);
        double unit = Math.clamp((height - fixed) / Math.max(1, units), LEAST_UNIT, MOST_UNIT);
        double pitch = (width - LEFT) / columns;
        double gutter = Math.clamp(pitch * 0.14, 8, 30);
        return new Grid(primary, shadow, shelf, columns, unit, Math.clamp(pitch - gutter, LEAST_RACK, MOST_RACK),
                gutter,
                lanes);
    }

    private static List<Row> rows(Fleet fleet, boolean shadow, int columns) {
        List<Rack> racks = fleet.racks().stream().filter(rack -> rack.shadow() == shadow && !rack.isShelf()).toList();
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < racks.size(); from += columns) {
            List<Rack> row = racks.subList(from, Math.min(racks.size(), from + columns));
            rows.add(new Row(row, Bays.of(row), false));
        }
        return rows;
    }

    private static List<Row> shelf(Fleet fleet) {
        return fleet.racks().stream().filter(Rack::isShelf)
                .map(shelf -> new Row(List.of(shelf), Bays.of(List.of()), true)).toList();
    }

    /** Room for the threads of what moves; those that rest share one lane. */
    private static int lanes(Fleet fleet) {
        long moving = fleet.snapshot().migrations().stream().filter(one -> !one.state().isEnd()).count();
        return (int) Math.clamp(moving + 1, 1, MOST_LANES);
    }

    private static double fixed(List<Row> rows, double caption) {
        return rows.isEmpty() ? 0 : caption + rows.size() * (HEAD + FOOT);
    }

    private static double units(List<Row> rows, int columns) {
        return rows.stream().mapToDouble(row -> row.height(columns)).sum();
    }

    /** How well a cell can be read, 0 to 1: lines of 24 px in racks of 200 px are as good as it gets. */
    private double legibility() {
        return Math.min(1, unit / 24) * Math.min(1, rack / 200) + 1e-3 * Math.min(unit / MOST_UNIT, rack / MOST_RACK);
    }
}
