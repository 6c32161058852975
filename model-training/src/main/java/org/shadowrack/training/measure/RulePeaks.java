package org.shadowrack.training.measure;

import java.util.Arrays;
import java.util.List;

/** Gathers the extremes of the simple rules over one life. */
final class RulePeaks {

    private final List<SimpleRule> rules;
    private final float[] warned;
    private final float[] quiet;

    RulePeaks(List<SimpleRule> rules) {
        this.rules = rules;
        warned = new float[rules.size()];
        quiet = new float[rules.size()];
        Arrays.fill(warned, Float.NEGATIVE_INFINITY);
        Arrays.fill(quiet, Float.NEGATIVE_INFINITY);
    }

    void see(double[] features, boolean failed) {
        float[] target = failed ? warned : quiet;
        for (int i = 0; i < target.length; i++) {
            target[i] = Math.max(target[i], rules.get(i).scoreOf(features));
        }
    }

    ScoredLife.Peaks[] peaks() {
        ScoredLife.Peaks[] peaks = new ScoredLife.Peaks[warned.length];
        Arrays.setAll(peaks, i -> new ScoredLife.Peaks(warned[i], quiet[i]));
        return peaks;
    }
}
