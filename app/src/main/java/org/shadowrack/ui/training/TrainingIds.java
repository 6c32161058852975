package org.shadowrack.ui.training;

/** Constant ids of the training screen's nodes, for tests. */
public final class TrainingIds {
    /** The screen. */
    public static final String SCREEN = "training";
    /** Starts a training. */
    public static final String TRAIN = "training-train";
    /** The models. */
    public static final String CARDS = "training-cards";

    private TrainingIds() {}
}
