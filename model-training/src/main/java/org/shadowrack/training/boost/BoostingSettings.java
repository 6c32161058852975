package org.shadowrack.training.boost;

import java.io.Serializable;

/**
 * How the trees are grown.
 *
 * @param trees           how many
 * @param depth           splits from a tree's root to its leaves, at most
 * @param shrinkage       the share of each tree's correction that is taken
 * @param leafRows        a leaf has at least this many rows
 * @param rowShare        each tree sees this share of the rows
 * @param featureShare    and this share of the features
 * @param regularisation  added to each leaf's sum of second derivatives
 */
public record BoostingSettings(int trees, int depth, double shrinkage, int leafRows, double rowShare,
        double featureShare, double regularisation) implements Serializable {

    /** The same with so many trees. */
    public BoostingSettings withTrees(int newTrees) {
        return new BoostingSettings(newTrees, depth, shrinkage, leafRows, rowShare, featureShare, regularisation);
    }

    /** For a rare failure among many rows. */
    public static final BoostingSettings RARE_EVENTS = new BoostingSettings(400, 5, 0.04, 60, 0.6, 0.4, 5);

    /** For remaining life. */
    public static final BoostingSettings REMAINING_LIFE = new BoostingSettings(250, 5, 0.04, 40, 0.5, 0.2, 10);
}
