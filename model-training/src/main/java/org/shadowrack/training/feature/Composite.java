package org.shadowrack.training.feature;

import java.util.List;

/**
 * A metric that none of the sensors tells alone: the weighted mean of several, each less its centre. Where all of them move a
 * little as components wear, their mean tells it from noise much earlier. Immutable.
 *
 * @param terms what it is made of; empty where there is no composite
 */
public record Composite(List<Term> terms) {

    /** No composite. */
    public static final Composite NONE = new Composite(List.of());
    /** The name of the composite metric. */
    static final String NAME = "combined_wear";

    /**
     * A sensor's part.
     *
     * @param metric its name
     * @param centre what is taken off its value
     * @param weight by which the rest is multiplied; positive where a higher value is nearer to failure
     */
    public record Term(String metric, double centre, double weight) {}

    /** Copies the terms. */
    public Composite {
        terms = List.copyOf(terms);
    }
}
