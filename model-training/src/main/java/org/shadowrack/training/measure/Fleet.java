package org.shadowrack.training.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.shadowrack.training.measure.ScoredLife.Peaks;

/**
 * What one score did over a fleet: how high it went before each failure, and how high where it should have stayed low. The
 * latter is taken over healthy components; where every component fails, over the time before the horizon of each failure.
 *
 * @param warned ascending: of each failure, the score's peak inside the horizon before it, −∞ if there was no forecast
 * @param quiet  ascending: of each healthy component, the score's peak
 * @param days   how long the healthy components were observed, in days
 */
record Fleet(float[] warned, float[] quiet, double days) {

    /** Looks at one score. */
    static Fleet of(List<ScoredLife> lives, Set<String> failedComponents, Function<ScoredLife, Peaks> score) {
        boolean anyHealthy = lives.stream().anyMatch(life -> isHealthy(life, failedComponents));
        List<Float> warned = new ArrayList<>();
        Map<String, Float> quiet = new HashMap<>();
        double days = 0;
        for (ScoredLife life : lives) {
            Peaks peaks = score.apply(life);
            if (life.ended()) {
                warned.add(peaks.warned());
            }
            if (!anyHealthy || isHealthy(life, failedComponents)) {
                quiet.merge(life.life().series().component(), peaks.quiet(), Math::max);
                days += life.observedDays();
            }
        }
        return new Fleet(sorted(warned), sorted(List.copyOf(quiet.values())), days);
    }

    static boolean isHealthy(ScoredLife life, Set<String> failedComponents) {
        return !failedComponents.contains(life.life().series().component());
    }

    private static float[] sorted(List<Float> values) {
        float[] array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        java.util.Arrays.sort(array);
        return array;
    }

    /** How many failures an alarm at this threshold catches. */
    int caught(double threshold) {
        return atOrAbove(warned, threshold);
    }

    /** How many healthy components it alerts. */
    int alerted(double threshold) {
        return atOrAbove(quiet, threshold);
    }

    private static int atOrAbove(float[] ascending, double threshold) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] >= threshold) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return ascending.length - low;
    }

    /** The lowest threshold that alerts at most so many healthy components. */
    float lowestFor(int alerts) {
        int first = quiet.length - 1 - alerts;
        return first < 0 ? Float.NEGATIVE_INFINITY : Math.nextUp(quiet[first]);
    }
}
