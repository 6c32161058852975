package org.shadowrack.ui.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Texts;

/**
 * What a model is good for, in the order in which an operator asks. Pure.
 *
 * @param name as the screen's texts have it
 * @param value with its unit
 */
record ModelFigures(String name, String value) {
    private static final List<String> SCORES = List.of("auprc", "auroc", "brier", "ece");

    /** The figures that are known of {@code metrics}, which bear the names of the command line's documents. */
    static List<ModelFigures> of(Texts texts, Map<String, Double> metrics) {
        List<ModelFigures> figures = new ArrayList<>();
        for (String score : SCORES) {
            Double value = metrics.get(score);
            if (value != null) {
                figures.add(new ModelFigures(texts.get("training.metric." + score), score(value)));
            }
        }
        addShare(texts, metrics, "caught", "failures", figures);
        addShare(texts, metrics, "healthyAlerted", "healthy", figures);
        Double lead = metrics.get("medianLeadSeconds");
        if (lead != null) {
            figures.add(new ModelFigures(texts.get("training.metric.medianLeadSeconds"),
                    Formats.span(Duration.ofSeconds(Math.round(lead)))));
        }
        if (metrics.containsKey("championCaught")) {
            figures.add(new ModelFigures(texts.get("training.metric.champion"),
                    texts.get(metrics.getOrDefault("championBeaten", 0.0) > 0
                            ? "training.metric.champion.beaten"
                            : "training.metric.champion.unbeaten", count(metrics, "championCaught"))));
        }
        return List.copyOf(figures);
    }

    private static void addShare(Texts texts, Map<String, Double> metrics, String part, String whole,
            List<ModelFigures> figures) {
        if (metrics.containsKey(part) && metrics.containsKey(whole)) {
            figures.add(new ModelFigures(texts.get("training.metric." + part),
                    texts.get("training.metric.share", count(metrics, part), count(metrics, whole))));
        }
    }

    private static String count(Map<String, Double> metrics, String name) {
        return String.format(Locale.ROOT, "%,.0f", metrics.getOrDefault(name, 0.0));
    }

    private static String score(double value) {
        return String.format(Locale.ROOT, value != 0 && Math.abs(value) < 0.1 ? "%.4f" : "%.2f", value);
    }
}
