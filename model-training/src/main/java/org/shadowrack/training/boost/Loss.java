package org.shadowrack.training.boost;

/** What the trees make small. Derivatives are those of the loss by the score. */
enum Loss {
    /** Log loss of a 0 or 1; the score is the logit. */
    LOGISTIC {
        @Override
        double start(double mean) {
            double bounded = Math.min(Math.max(mean, 1e-6), 1 - 1e-6);
            return Math.log(bounded / (1 - bounded));
        }

        @Override
        double answer(double score) {
            return 1 / (1 + Math.exp(-score));
        }

        @Override
        double slope(double score, double target) {
            return answer(score) - target;
        }

        @Override
        double of(double score, double target) {
            return Math.max(score, 0) - target * score + Math.log1p(Math.exp(-Math.abs(score)));
        }

        @Override
        double curvature(double score) {
            double p = answer(score);
            return Math.max(1e-9, p * (1 - p));
        }
    },
    /** Half the squared error; the score is the answer. */
    SQUARED {
        @Override
        double start(double mean) {
            return mean;
        }

        @Override
        double answer(double score) {
            return score;
        }

        @Override
        double slope(double score, double target) {
            return score - target;
        }

        @Override
        double of(double score, double target) {
            return (score - target) * (score - target) / 2;
        }

        @Override
        double curvature(double score) {
            return 1;
        }
    };

    /** The score before the first tree. */
    abstract double start(double mean);

    /** What a score means. */
    abstract double answer(double score);

    /** The loss itself. */
    abstract double of(double score, double target);

    abstract double slope(double score, double target);

    abstract double curvature(double score);
}
