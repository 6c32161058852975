package org.shadowrack.training.learn;

/**
 * What must be known of a learned model besides its classifier.
 *
 * @param encoding    how features are handed to it
 * @param probability whether it answers a probability, else a number
 * @param shareable   whether many threads may ask it
 */
public record ModelFacts(Encoding encoding, boolean probability, boolean shareable) {

    /** The facts of a model. */
    public static ModelFacts of(LearnedModel model) {
        return new ModelFacts(model.encoding(), model.isProbability(), model.shareable());
    }
}
