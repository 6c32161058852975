package org.shadowrack.ui.training;

/** Constant ids of the training screen's nodes, for tests. */
public final class TrainingIds {
    /** The screen. */
    public static final String SCREEN = "training";
    /** Starts a training. */
    public static final String TRAIN = "training-train";
    /** The models. */
    public static final String CARDS = "training-cards";

    /** Ends the training that runs. */
    public static final String CANCEL = "training-cancel";
    /** How much of it is done. */
    public static final String PROGRESS = "training-progress";
    /** The failures on record. */
    public static final String RECORD = "training-record";
    /** The record in words. */
    public static final String RECORD_WORDS = "training-record-words";

    private TrainingIds() {}
}
