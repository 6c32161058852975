package org.shadowrack.training.boost;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import weka.core.Instances;

/** The growing of all trees on one data set. */
final class BoostingRun {

    private final BoostingSettings settings;
    private final Loss loss;
    private final Random random;
    private final double[] targets;
    private final double[] scores;
    private final double[] slopes;
    private final double[] curvatures;
    private final Binning binning;
    private final byte[][] bins;
    private final int classIndex;
    private final boolean[] rising;

    BoostingRun(Instances data, double[] targets, BoostingSettings settings, Loss loss, double start,
            boolean[] rising, Random random) {
        this.settings = settings;
        this.loss = loss;
        this.random = random;
        this.targets = targets;
        this.rising = rising;
        this.classIndex = data.classIndex();
        scores = new double[targets.length];
        slopes = new double[targets.length];
        curvatures = new double[targets.length];
        Arrays.fill(scores, start);
        double[][] columns = new double[data.numAttributes()][];
        Arrays.setAll(columns, i -> i == classIndex ? new double[0] : data.attributeToDoubleArray(i));
        binning = Binning.fit(columns);
        bins = new byte[columns.length][];
        Arrays.setAll(bins, i -> binning.binsOf(i, columns[i]));
    }

    /** Grows the trees; where there are rows to watch, until their loss has stopped falling. */
    Trees trees(Runnable checkpoint, @Nullable HeldOut heldOut) {
        Trees trees = new Trees();
        for (int tree = 0; tree < settings.trees(); tree++) {
            checkpoint.run();
            derive();
            TreeGrower grower = new TreeGrower(binning, bins, settings, trees, slopes, curvatures, someFeatures(),
                    rising,
                    someRows());
            grower.grow();
            addTree(trees, tree);
            if (heldOut != null && heldOut.isStale(trees, tree)) {
                break;
            }
        }
        trees.keep(heldOut == null ? trees.size() : heldOut.best());
        return trees;
    }

    private void derive() {
        for (int row = 0; row < targets.length; row++) {
            slopes[row] = loss.slope(scores[row], targets[row]);
            curvatures[row] = loss.curvature(scores[row]);
        }
    }

    private void addTree(Trees trees, int tree) {
        for (int row = 0; row < scores.length; row++) {
            scores[row] += trees.scoreOf(tree, bins, row, binning);
        }
    }

    private int[] someFeatures() {
        int[] all = IntStream.range(0, bins.length).filter(i -> i != classIndex && binning.bins(i) > 2).toArray();
        int wanted = Math.clamp(Math.round(all.length * settings.featureShare()), Math.min(1, all.length), all.length);
        for (int i = 0; i < wanted; i++) {
            int other = i + random.nextInt(all.length - i);
            int swapped = all[i];
            all[i] = all[other];
            all[other] = swapped;
        }
        return Arrays.copyOf(all, wanted);
    }

    private int[] someRows() {
        return IntStream.range(0, targets.length).filter(_ -> random.nextDouble() < settings.rowShare()).toArray();
    }
}
