package org.shadowrack.ui.topology.draw;

import java.util.ArrayList;
import java.util.List;
import org.shadowrack.ui.fleet.Berth;
import org.shadowrack.ui.fleet.Rack;

/**
 * The units of racks that stand in one row, from the floor up. A run of units that is empty in all of them takes little
 * room, so that what there is can be large; units still line up from rack to rack. Immutable.
 */
public final class Bays {
    private static final int LEAST_RUN = 3;
    private static final double FOLDED = 0.8;

    private final double[] bottoms;
    private final List<Gap> gaps;

    /** A run of empty units that is folded: the lowest and the highest, and where it lies, in heights of a unit. */
    public record Gap(int from, int to, double bottom, double height) {
        /** How many units. */
        public int units() {
            return to - from + 1;
        }
    }

    private Bays(double[] bottoms, List<Gap> gaps) {
        this.bottoms = bottoms;
        this.gaps = List.copyOf(gaps);
    }

    /** The units of {@code row}, up to its tallest rack. */
    public static Bays of(List<Rack> row) {
        int units = row.stream().mapToInt(Rack::units).max().orElse(0);
        boolean[] used = new boolean[units + 2];
        for (Rack rack : row) {
            for (Berth berth : rack.berths()) {
                for (int unit = berth.unit(); unit <= Math.min(units, berth.top()); unit++) {
                    used[unit] = true;
                }
            }
        }
        return fold(units, used);
    }

    private static Bays fold(int units, boolean[] used) {
        double[] bottoms = new double[units + 2];
        List<Gap> gaps = new ArrayList<>();
        double at = 0;
        int unit = 1;
        while (unit <= units) {
            int end = unit;
            while (end <= units && !used[end]) {
                end++;
            }
            boolean folded = end - unit >= LEAST_RUN;
            if (folded) {
                gaps.add(new Gap(unit, end - 1, at, FOLDED));
            }
            int stop = folded ? end : unit + 1;
            for (int i = unit; i < stop; i++) {
                bottoms[i] = at + (folded ? FOLDED * (i - unit) / (end - unit) : 0);
            }
            at += folded ? FOLDED : 1;
            unit = stop;
        }
        bottoms[units + 1] = at;
        return new Bays(bottoms, gaps);
    }

    /** How many units there are, folded ones included. */
    public int units() {
        return bottoms.length - 2;
    }

    /** The height of all, in heights of a unit. */
    public double height() {
        return bottoms[bottoms.length - 1];
    }

    /** How far above the floor a unit begins, in heights of a unit. */
    public double bottom(int unit) {
        return bottoms[Math.clamp(unit, 1, bottoms.length - 1)];
    }

    /** What is folded. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** Whether a unit is folded away. */
    public boolean isFolded(int unit) {
        return gaps.stream().anyMatch(gap -> gap.from() <= unit && unit <= gap.to());
    }
}
