package org.shadowrack.training.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Counts alarms as an operator sees them: one from when the probability rises to the threshold until it falls below. */
final class Episodes {

    private final double threshold;
    private final List<Double> leadSeconds = new ArrayList<>();
    private int count;
    private int warning;

    Episodes(double threshold) {
        this.threshold = threshold;
    }

    void see(ScoredLife life) {
        boolean standing = false;
        boolean warned = false;
        boolean lead = false;
        for (int i = 0; i < life.times().length; i++) {
            boolean above = life.probabilities()[i] >= threshold;
            count += above && !standing ? 1 : 0;
            warned = above && (warned && standing || life.failed()[i]);
            warning += warned && isEnd(life, i) ? 1 : 0;
            standing = above;
            if (above && life.failed()[i] && !lead) {
                lead = true;
                leadSeconds.add((life.life().end() - life.times()[i]) / 1000.0);
            }
        }
    }

    private boolean isEnd(ScoredLife life, int i) {
        return i + 1 == life.times().length || life.probabilities()[i + 1] < threshold;
    }

    int count() {
        return count;
    }

    /** Share of the episodes that stood inside the horizon before a failure. */
    double precision() {
        return count == 0 ? Double.NaN : warning / (double) count;
    }

    double medianLeadSeconds() {
        if (leadSeconds.isEmpty()) {
            return Double.NaN;
        }
        Collections.sort(leadSeconds);
        int middle = leadSeconds.size() / 2;
        boolean odd = leadSeconds.size() % 2 == 1;
        return odd ? leadSeconds.get(middle) : (leadSeconds.get(middle - 1) + leadSeconds.get(middle)) / 2;
    }
}
