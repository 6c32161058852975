package org.shadowrack.benchmarks.marks;

/**
 * Between what the mean of a Poisson count lies, two-sided 95 %, exactly (Garwood 1936): so few are counted that no normal
 * distribution tells it.
 *
 * @param least at which so many or more would be counted once in forty times
 * @param most  at which so many or fewer would
 */
record PoissonBounds(double least, double most) {

    private static final double TAIL = 0.025;

    static PoissonBounds of(long counted) {
        return new PoissonBounds(counted == 0 ? 0 : meanWhere(counted - 1, 1 - TAIL), meanWhere(counted, TAIL));
    }

    /** The mean of which no more than {@code count} are counted with this chance, by bisection. */
    private static double meanWhere(long count, double chance) {
        double low = 0;
        double high = 10.0 * (count + 10);
        for (int step = 0; step < 100; step++) {
            double middle = (low + high) / 2;
            if (atMost(count, middle) > chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double atMost(long count, double mean) {
        double term = Math.exp(-mean);
        double sum = term;
        for (long i = 1; i <= count; i++) {
            term *= mean / i;
            sum += term;
        }
        return sum;
    }
}
