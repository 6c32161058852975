package org.shadowrack.forecast.shelf;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.training.measure.Champion;
import org.shadowrack.training.measure.Metrics;
import org.shadowrack.training.model.FailureModel;

/**
 * A model and when it was trained in the site's time.
 *
 * @param version counted from 1 within its scope; 0 before it lies on the shelf
 * @param scope a component kind's word, or {@link #FLEET}
 */
public record KindModel(String scope, int version, FailureModel model, Instant trainedAt) {
    /** A model of the deviations of all kinds: what a kind with few failures is forecast by. */
    public static final String FLEET = "fleet";

    /** Scope and version, such as {@code fleet-3}. */
    public String name() {
        return scope + "-" + version;
    }

    /** Whether it speaks for every kind. */
    public boolean isOfFleet() {
        return scope.equals(FLEET);
    }

    /** The kind it is of; empty where it is of all. */
    public Optional<ComponentKind> kind() {
        return java.util.Arrays.stream(ComponentKind.values()).filter(kind -> kind.word().equals(scope)).findFirst();
    }

    /** The metrics of its main horizon on its test part, by the names of the command line's documents; what can't be computed is left out. */
    public Map<String, Double> metrics() {
        Metrics measured = model.main().report().metrics();
        Champion champion = model.main().report().champion();
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("auroc", measured.auroc());
        all.put("auprc", measured.auprc());
        all.put("brier", measured.brier());
        all.put("brierOfBaseRate", measured.brierOfBaseRate());
        all.put("ece", measured.ece());
        all.put("threshold", measured.threshold());
        all.put("failures", (double) measured.failures());
        all.put("caught", (double) measured.caught());
        all.put("healthy", (double) measured.healthy());
        all.put("healthyAlerted", (double) measured.healthyAlerted());
        all.put("medianLeadSeconds", measured.medianLeadSeconds());
        all.put("championCaught", (double) champion.caught());
        all.put("championHealthyAlerted", (double) champion.healthyAlerted());
        all.put("championBeaten", champion.beaten() ? 1.0 : 0.0);
        all.values().removeIf(value -> value.isNaN());
        return all;
    }
}
