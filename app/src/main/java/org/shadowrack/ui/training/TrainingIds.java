package org.shadowrack.ui.training;

/** Constant ids of the training screen's nodes, for tests. */
public final class TrainingIds {
    /** The screen. */
    public static final String SCREEN = "training";
    /** Starts a training. */
    public static final String TRAIN = "training-train";
    /** Whether a training is proposed, and why. */
    public static final String PROPOSAL = "training-proposal";
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

    /** Shows the next model of the registry. */
    public static final String NEXT = "training-next";
    /** Puts the shown model into use. */
    public static final String PROMOTE = "training-promote";
    /** Goes back to the model that was in use before. */
    public static final String REVERT = "training-revert";
    /** Compares the shown model with the one in use. */
    public static final String COMPARE = "training-compare";
    /** Writes the plot of precision and recall; the save bar's ids begin with it too. */
    public static final String EXPORT = "training-export";
    /** The shown model in words. */
    public static final String MODEL_WORDS = "training-model";
    /** What the comparison said. */
    public static final String COMPARED = "training-compared";
    /** Precision over recall. */
    public static final String RECALL = "training-recall";
    /** What happened over what was said. */
    public static final String RELIABILITY = "training-reliability";
    /** Lead times of the caught failures. */
    public static final String LEADS = "training-leads";

    /** The failure before. */
    public static final String LABEL_BEFORE = "training-label-before";
    /** The next failure. */
    public static final String LABEL_NEXT = "training-label-next";
    /** Accepts the selected failure as a label. */
    public static final String LABEL_ACCEPT = "training-label-accept";
    /** Asks why the selected failure is rejected. */
    public static final String LABEL_REJECT = "training-label-reject";
    /** Why; Enter rejects. */
    public static final String LABEL_REASON = "training-label-reason";
    /** The selected failure in words. */
    public static final String LABEL_WORDS = "training-label-words";

    /** Opens the fields of a failure that no log tells. */
    public static final String REPORT = "training-report";
    /** What failed. */
    public static final String REPORT_COMPONENT = "training-report-component";
    /** When. */
    public static final String REPORT_AT = "training-report-at";
    /** What happened; Enter puts it on record. */
    public static final String REPORT_WHAT = "training-report-what";

    private TrainingIds() {}
}
