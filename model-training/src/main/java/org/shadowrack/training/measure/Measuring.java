package org.shadowrack.training.measure;

import java.util.List;
import java.util.Set;

/** Measures scored lives at a threshold, and finds the champion. Stateless. */
public final class Measuring {

    private Measuring() {}

    /**
     * The report on scored lives.
     *
     * @param failedComponents the components that fail anywhere in the record: all others are healthy
     */
    public static Report report(List<ScoredLife> lives, Set<String> failedComponents, double threshold,
            List<SimpleRule> rules) {
        return report(lives, failedComponents, threshold, rules, Long.MAX_VALUE);
    }

    /**
     * The same of components on one calendar.
     *
     * @param resolved the last instant of whose forecasts everybody's outcome is known: of later ones only failures are, so that
     *        ranking and calibration are measured until then
     */
    public static Report report(List<ScoredLife> lives, Set<String> failedComponents, double threshold,
            List<SimpleRule> rules, long resolved) {
        Metrics metrics = metrics(lives, failedComponents, threshold, resolved);
        return new Report(metrics, champion(lives, failedComponents, threshold, rules));
    }

    /** The last instant whose survivors are known; after it only failures are, and they alone would tell of a dying fleet. */
    public static long latestResolved(List<ScoredLife> lives) {
        return lives.stream().filter(life -> !life.ended()).mapToLong(ScoredLife::last).max().orElse(Long.MAX_VALUE);
    }

    private static Metrics metrics(List<ScoredLife> lives, Set<String> failedComponents, double threshold,
            long resolved) {
        RowMeasures rows = new RowMeasures(lives, resolved);
        long[] above = rows.above(threshold);
        Fleet fleet = Fleet.of(lives, failedComponents, ScoredLife::peaks);
        Episodes episodes = new Episodes(threshold);
        lives.forEach(episodes::see);
        boolean anyHealthy = lives.stream().anyMatch(life -> Fleet.isHealthy(life, failedComponents));
        int healthy = anyHealthy ? fleet.quiet().length : 0;
        int alerted = anyHealthy ? fleet.alerted(threshold) : 0;
        return new Metrics(rows.rows(), rows.baseRate(), rows.auroc(), rows.auprc(), rows.brier(),
                rows.brierOfBaseRate(),
                rows.ece(), threshold, share(above[1], above[0]), share(above[1], rows.failedRows()),
                fleet.warned().length, fleet.caught(threshold), healthy, alerted,
                anyHealthy ? share(alerted, fleet.days()) : Double.NaN, episodes.medianLeadSeconds(), episodes.count(),
                episodes.precision());
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }

    private static Champion champion(List<ScoredLife> lives, Set<String> failedComponents, double threshold,
            List<SimpleRule> rules) {
        Fleet model = Fleet.of(lives, failedComponents, ScoredLife::peaks);
        int allowed = model.alerted(threshold);
        int modelCaught = model.caught(threshold);
        Champion best = new Champion("none", 0, 0, modelCaught > 0);
        for (int i = 0; i < rules.size(); i++) {
            int rule = i;
            Fleet fleet = Fleet.of(lives, failedComponents, life -> life.rules()[rule]);
            float cut = lowestUsefulCut(fleet, allowed);
            int caught = fleet.caught(cut);
            int alerted = fleet.alerted(cut);
            if (caught > best.caught() || caught == best.caught() && caught > 0 && alerted < best.healthyAlerted()) {
                boolean beaten = modelCaught > caught || modelCaught == caught && allowed < alerted;
                best = new Champion(rules.get(rule).at(cut), caught, alerted, beaten);
            }
        }
        return best;
    }

    /** The highest cut that catches as much as the lowest one allowed. */
    private static float lowestUsefulCut(Fleet fleet, int allowed) {
        float lowest = fleet.lowestFor(allowed);
        for (float peak : fleet.warned()) {
            if (peak >= lowest && peak > Float.NEGATIVE_INFINITY) {
                return peak;
            }
        }
        return Float.POSITIVE_INFINITY;
    }
}
