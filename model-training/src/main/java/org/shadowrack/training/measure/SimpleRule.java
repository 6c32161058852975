package org.shadowrack.training.measure;

import java.util.ArrayList;
import java.util.List;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.feature.FeatureSchema;

/**
 * An alarm by one number: a rule that an operator could have without any model.
 *
 * @param name  of the number
 * @param place of the feature
 * @param sign  1 where the number is bad when high, −1 when low
 */
public record SimpleRule(String name, int place, int sign) {

    /**
     * The rules that a model is to beat: how many error counters are above zero and each of them alone; where there is none,
     * each metric alone, too high or too low.
     */
    public static List<SimpleRule> of(FeatureSchema schema) {
        List<String> names = schema.names();
        List<SimpleRule> rules = new ArrayList<>();
        if (schema.errorCounters().size() > 1) {
            rules.add(new SimpleRule("error counters above zero", FeatureSchema.nonzeroPlace(), 1));
        }
        for (Metric metric : schema.metrics()) {
            if (metric.isNumeric()) {
                int place = names.indexOf(FeatureSchema.lastOf(metric.name()));
                boolean counter = schema.errorCounters().contains(metric.name());
                if (counter || schema.errorCounters().isEmpty()) {
                    rules.add(new SimpleRule(metric.name(), place, 1));
                }
                if (schema.errorCounters().isEmpty()) {
                    rules.add(new SimpleRule(metric.name(), place, -1));
                }
            }
        }
        return List.copyOf(rules);
    }

    /** The rule's number, greater is worse; −∞ where it is missing. */
    float scoreOf(double[] features) {
        double value = features[place] * sign;
        return Double.isNaN(value) ? Float.NEGATIVE_INFINITY : (float) value;
    }

    /** The rule with its cut, in words. */
    String at(float cut) {
        return name + (sign > 0 ? " >= " : " <= ") + cut * sign;
    }
}
