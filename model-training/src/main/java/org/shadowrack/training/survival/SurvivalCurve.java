package org.shadowrack.training.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The product-limit estimate of survival (Kaplan and Meier 1958) with Greenwood's variance.
 *
 * @param steps at each age with a failure, ascending
 */
public record SurvivalCurve(List<Step> steps) {

    /**
     * From an age on.
     *
     * @param age           of the failures
     * @param survival      share that lives longer
     * @param standardError of that share
     * @param atRisk        how many were under observation just before
     * @param failures      how many failed at this age
     */
    public record Step(double age, double survival, double standardError, int atRisk, int failures) {}

    /** Copies the steps. */
    public SurvivalCurve {
        steps = List.copyOf(steps);
    }

    /** The curve of these exposures. */
    public static SurvivalCurve of(Collection<Exposure> exposures) {
        TreeMap<Double, Integer> failures = new TreeMap<>();
        exposures.stream().filter(Exposure::failed).forEach(one -> failures.merge(one.exit(), 1, Integer::sum));
        double[] entries = exposures.stream().mapToDouble(Exposure::entry).sorted().toArray();
        double[] exits = exposures.stream().mapToDouble(Exposure::exit).sorted().toArray();
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        for (var at : failures.entrySet()) {
            int atRisk = countBelow(entries, at.getKey()) - countBelow(exits, at.getKey());
            int failed = at.getValue();
            survival *= 1 - failed / (double) atRisk;
            greenwood += failed == atRisk ? 0 : failed / ((double) atRisk * (atRisk - failed));
            steps.add(new Step(at.getKey(), survival, survival * Math.sqrt(greenwood), atRisk, failed));
        }
        return new SurvivalCurve(steps);
    }

    private static int countBelow(double[] ascending, double age) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < age) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The share that lives longer than an age. */
    public double at(double age) {
        double survival = 1;
        for (Step step : steps) {
            if (step.age() > age) {
                break;
            }
            survival = step.survival();
        }
        return survival;
    }
}
