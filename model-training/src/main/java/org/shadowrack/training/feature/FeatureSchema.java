package org.shadowrack.training.feature;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shadowrack.training.data.Metric;

/**
 * Which features there are, in which order. Kept in the model file, so that scoring computes what training did. Immutable.
 *
 * @param metrics       the metrics used; of a nominal one, only its values that have a feature
 * @param errorCounters the numeric metrics that are zero as long as all is well
 * @param window        the length of the trailing window
 */
public record FeatureSchema(List<Metric> metrics, Set<String> errorCounters, Duration window) {

    static final String AGE = "age_days";
    static final String NONZERO = "error_counters.nonzero";
    static final String RISING = "error_counters.rising";

    /** Copies the collections. */
    public FeatureSchema {
        metrics = List.copyOf(metrics);
        errorCounters = Set.copyOf(errorCounters);
    }

    /** The features' names, in the order of the numbers in a row. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(AGE, NONZERO, RISING));
        for (Metric metric : metrics) {
            if (metric.isNumeric()) {
                List.of(Statistic.values()).forEach(statistic -> names.add(statistic.of(metric.name())));
            } else {
                metric.values().forEach(value -> names.add(metric.name() + "=" + value));
            }
        }
        return List.copyOf(names);
    }

    /** The metric that a feature is computed of, or the feature's own name where it is of several. */
    public static String sourceOf(String feature) {
        if (feature.equals(NONZERO) || feature.equals(RISING)) {
            return feature;
        }
        int nominal = feature.indexOf('=');
        int end = nominal >= 0 ? nominal : feature.lastIndexOf('.');
        return end < 0 ? feature : feature.substring(0, end);
    }

    /** The place of the feature that counts the error counters above zero. */
    public static int nonzeroPlace() {
        return 1;
    }

    /** The name of the feature that holds a metric's present value. */
    public static String lastOf(String metric) {
        return Statistic.LAST.of(metric);
    }
}
