package org.shadowrack.forecast.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shadowrack.forecast.Forecasting.Curves;
import org.shadowrack.forecast.Forecasting.OperatingPoint;
import org.shadowrack.forecast.Forecasting.ReliabilityBin;
import org.shadowrack.training.measure.ScoredLife;

/** Draws a model's curves from forecasts whose outcome is known. Stateless. */
final class CurveDrawing {
    private static final int MOST_POINTS = 200;
    private static final int BINS = 10;

    private CurveDrawing() {}

    static Curves of(List<ScoredLife> lives, double threshold) {
        List<Said> said = new ArrayList<>();
        for (ScoredLife life : lives) {
            for (int i = 0; i < life.times().length; i++) {
                said.add(new Said(life.probabilities()[i], life.failed()[i]));
            }
        }
        said.sort(Comparator.comparingDouble(Said::probability).reversed());
        long failed = said.stream().filter(Said::failed).count();
        return failed == 0
                ? new Curves(List.of(), List.of(), List.of())
                : new Curves(precisionRecall(said, failed), reliability(said), leads(lives, threshold));
    }

    /** Forecasts of equal probability are one point. Of many points some are left out, the last never. */
    private static List<OperatingPoint> precisionRecall(List<Said> falling, long failed) {
        List<OperatingPoint> points = new ArrayList<>();
        long found = 0;
        for (int i = 0; i < falling.size(); i++) {
            found += falling.get(i).failed ? 1 : 0;
            boolean last = i + 1 == falling.size();
            if (last || falling.get(i + 1).probability < falling.get(i).probability) {
                points.add(new OperatingPoint(falling.get(i).probability, found / (i + 1.0), (double) found / failed));
            }
        }
        int step = Math.ceilDiv(points.size(), MOST_POINTS);
        List<OperatingPoint> some = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (i % step == 0 || i + 1 == points.size()) {
                some.add(points.get(i));
            }
        }
        return List.copyOf(some);
    }

    private static List<ReliabilityBin> reliability(List<Said> falling) {
        List<ReliabilityBin> bins = new ArrayList<>();
        for (int bin = BINS - 1; bin >= 0; bin--) {
            List<Said> in = falling.subList(falling.size() * bin / BINS, falling.size() * (bin + 1) / BINS);
            if (!in.isEmpty()) {
                bins.add(new ReliabilityBin(in.stream().mapToDouble(Said::probability).average().orElse(0),
                        in.stream().filter(Said::failed).count() / (double) in.size(), in.size()));
            }
        }
        return List.copyOf(bins);
    }

    private static List<Double> leads(List<ScoredLife> lives, double threshold) {
        List<Double> leads = new ArrayList<>();
        for (ScoredLife life : lives) {
            for (int i = 0; i < life.times().length; i++) {
                if (life.failed()[i] && life.probabilities()[i] >= threshold) {
                    leads.add((life.life().end() - life.times()[i]) / 1000.0);
                    break;
                }
            }
        }
        return leads.stream().sorted().toList();
    }

    private record Said(float probability, boolean failed) {}
}
