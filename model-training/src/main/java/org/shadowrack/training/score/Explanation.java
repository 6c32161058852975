package org.shadowrack.training.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shadowrack.training.feature.FeatureSchema;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.model.HorizonModel;
import org.shadowrack.training.score.ComponentForecast.Factor;

/**
 * Explains a forecast by occlusion: the features of one metric after the other are set to what is typical without a failure, and
 * the change of the probability is the metric's contribution. Contributions of metrics that tell the same share it, and need not
 * add up.
 */
final class Explanation {

    private static final int MOST_FACTORS = 5;

    private final HorizonModel model;
    private final double[] typical;
    private final Map<String, List<Integer>> places = new LinkedHashMap<>();

    Explanation(FailureModel model) {
        this.model = model.main();
        this.typical = model.range().typical();
        List<String> names = model.schema().names();
        for (int i = 0; i < names.size(); i++) {
            places.computeIfAbsent(FeatureSchema.sourceOf(names.get(i)), _ -> new ArrayList<>()).add(i);
        }
    }

    List<Factor> of(double[] features, double probability) {
        double[] occluded = features.clone();
        List<Factor> factors = new ArrayList<>();
        places.forEach((metric, group) -> {
            group.forEach(place -> occluded[place] = typical[place]);
            factors.add(new Factor(metric, probability - model.probability(occluded)));
            group.forEach(place -> occluded[place] = features[place]);
        });
        return factors.stream().filter(factor -> factor.contribution() != 0)
                .sorted(Comparator.comparingDouble(factor -> -Math.abs(factor.contribution()))).limit(MOST_FACTORS)
                .toList();
    }
}
