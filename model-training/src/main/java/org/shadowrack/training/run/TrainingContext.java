package org.shadowrack.training.run;

import java.util.List;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.learn.Learners;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.measure.ThresholdChoice;
import org.shadowrack.training.parallel.LifeWorkers;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.sample.Gathering;
import org.shadowrack.training.split.Split;

/** What the steps of one training share. */
record TrainingContext(Lives lives, FailureLog failures, Split split, Gathering gathering, Learners learners,
        ThresholdChoice thresholds, LifeWorkers workers, TrainingMonitor monitor) {

    private static final int FEW = 100;

    /**
     * Whether all of the training part is learned from, and calibrated by what models say of components that they did not see: it
     * holds so few failures that none can be spared, and the learner is made for that.
     */
    boolean learnsFromAll(Algorithm algorithm) {
        return algorithm == Algorithm.GROUPED
                && lives.ended(split.training().members(), split.training().knownUntil()).size() < FEW;
    }

    /** The same without these features. */
    TrainingContext without(List<String> features) {
        return new TrainingContext(lives, failures, split, gathering, learners.without(features), thresholds, workers,
                monitor);
    }
}
