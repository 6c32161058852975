package org.shadowrack.training.feature;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shadowrack.training.data.Metric;

/**
 * Which features there are, in which order. Kept in the model file, so that scoring computes what training did. Immutable.
 *
 * @param metrics       the metrics used; of a nominal one, only its values that have a feature
 * @param errorCounters the numeric metrics that are zero as long as all is well
 * @param window        the length of the trailing window
 * @param lags          of each numeric metric, so many means over successive quarters of a window, the newest first; may be 0
 * @param composite     what the composite metric is made of; it stands last among {@code metrics} where there is one
 */
public record FeatureSchema(List<Metric> metrics, Set<String> errorCounters, Duration window, int lags,
        Composite composite) {

    /** Lags, where a learner wants the past as a sequence: each a quarter of the window, so twice the window in all. */
    public static final int SEQUENCE = 8;

    static final String AGE = "age_days";
    static final String NONZERO = "error_counters.nonzero";
    static final String RISING = "error_counters.rising";
    private static final String LAST_OF_ANY = Statistic.LAST.of("");
    private static final Pattern LAG = Pattern.compile(".*@\\d+");

    /** Copies the collections. */
    public FeatureSchema {
        metrics = List.copyOf(metrics);
        errorCounters = Set.copyOf(errorCounters);
    }

    /** A schema without lags and composite. */
    public FeatureSchema(List<Metric> metrics, Set<String> errorCounters, Duration window) {
        this(metrics, errorCounters, window, 0, Composite.NONE);
    }

    /** The same schema with so many lags. */
    public FeatureSchema withLags(int newLags) {
        return new FeatureSchema(metrics, errorCounters, window, newLags, composite);
    }

    /** The same schema with the features of a composite; the same where that has no terms. */
    public FeatureSchema with(Composite newComposite) {
        if (newComposite.terms().isEmpty()) {
            return this;
        }
        List<Metric> more = new ArrayList<>(metrics);
        more.add(Metric.numeric(Composite.NAME));
        return new FeatureSchema(more, errorCounters, window, lags, newComposite);
    }

    /** The features of error counters that never speak for health, however high: their levels and increases. */
    public Set<String> rising() {
        Set<String> rising = new HashSet<>(List.of(NONZERO, RISING));
        for (String counter : errorCounters) {
            Statistic.LEVELS.forEach(statistic -> rising.add(statistic.of(counter)));
        }
        return Set.copyOf(rising);
    }

    /** Whether the feature is one of a sequence: {@code metric@k} is the metric {@code k} quarters of a window ago. */
    public static boolean isLag(String feature) {
        return LAG.matcher(feature).matches();
    }

    /** Whether the feature is what holds now: a metric's last value, or whether a name holds. */
    public static boolean isPresent(String feature) {
        return isName(feature) || feature.endsWith(LAST_OF_ANY);
    }

    /** Whether the feature says what a component is, as {@code kind=fan}, rather than how it is. */
    public static boolean isName(String feature) {
        return feature.indexOf('=') > 0;
    }

    /** The features that look back to a life's beginning, the age apart. */
    public List<String> sinceBirth() {
        return metrics.stream().filter(Metric::isNumeric)
                .flatMap(metric -> java.util.stream.Stream.of(Statistic.DRIFT.of(metric.name()),
                        Statistic.TREND.of(metric.name())))
                .toList();
    }

    /** The features' names, in the order of the numbers in a row. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(AGE, NONZERO, RISING));
        for (Metric metric : metrics) {
            if (metric.isNumeric()) {
                List.of(Statistic.values()).forEach(statistic -> names.add(statistic.of(metric.name())));
                for (int lag = 0; lag < lags; lag++) {
                    names.add(metric.name() + "@" + lag);
                }
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
        if (isLag(feature)) {
            return feature.substring(0, feature.lastIndexOf('@'));
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
