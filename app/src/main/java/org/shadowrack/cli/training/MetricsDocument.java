package org.shadowrack.cli.training;

import org.jspecify.annotations.Nullable;
import org.shadowrack.training.measure.Champion;
import org.shadowrack.training.measure.Metrics;

/** The metrics of the test part as documents have them; what can't be computed is null. */
record MetricsDocument(long rows, @Nullable Double baseRate, @Nullable Double auroc, @Nullable Double auprc,
        @Nullable Double brier, @Nullable Double brierOfBaseRate, @Nullable Double ece, @Nullable Double threshold,
        @Nullable Double precision, @Nullable Double recall, int failures, int caught, int healthy, int healthyAlerted,
        @Nullable Double falseAlarmsPerComponentDay, @Nullable Double medianLeadSeconds) {
    static MetricsDocument of(Metrics metrics) {
        return new MetricsDocument(metrics.rows(), number(metrics.baseRate()), number(metrics.auroc()),
                number(metrics.auprc()), number(metrics.brier()), number(metrics.brierOfBaseRate()),
                number(metrics.ece()), number(metrics.threshold()), number(metrics.precision()),
                number(metrics.recall()), metrics.failures(), metrics.caught(), metrics.healthy(),
                metrics.healthyAlerted(), number(metrics.falseAlarmsPerComponentDay()),
                number(metrics.medianLeadSeconds()));
    }

    static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    String text() {
        return "AUROC " + auroc + ", AUPRC " + auprc + ", Brier " + brier + " (base rate " + brierOfBaseRate
                + ")\ncaught " + caught + " of " + failures + " failures, alerted " + healthyAlerted + " of " + healthy
                + " healthy, at threshold " + threshold;
    }

    /** The best simple rule on the same rows. */
    record ChampionDocument(String name, int caught, int healthyAlerted, boolean beaten) {
        static ChampionDocument of(Champion champion) {
            return new ChampionDocument(champion.name(), champion.caught(), champion.healthyAlerted(),
                    champion.beaten());
        }

        String text() {
            return "the rule '" + name + "' caught " + caught + " and alerted " + healthyAlerted + ": the model "
                    + (beaten ? "beats it" : "does not beat it");
        }
    }
}
