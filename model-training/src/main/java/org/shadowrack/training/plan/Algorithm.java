package org.shadowrack.training.plan;

import java.util.Arrays;
import java.util.Optional;

/** The learners. */
public enum Algorithm {
    /** Whichever has the least Brier score in a cross-validation by component. */
    AUTO("auto"),
    /** Weka's random forest. */
    RANDOM_FOREST("random-forest"),
    /** Gradient-boosted trees. */
    BOOSTED("boosted"),
    /** Weka's ridge logistic regression. */
    LOGISTIC("logistic"),
    /** A logistic regression for each kind of components, each drawn to that of all: for records of few failures. */
    GROUPED("grouped-logistic"),
    /** A recurrent (echo-state) network over the rows of a life, read out by logistic regression. */
    RECURRENT("recurrent");

    private final String word;

    Algorithm(String word) {
        this.word = word;
    }

    /** The name on the command line and in model files. */
    public String word() {
        return word;
    }

    /** The algorithm of this name. */
    public static Optional<Algorithm> of(String word) {
        return Arrays.stream(values()).filter(algorithm -> algorithm.word.equals(word)).findFirst();
    }
}
