package org.shadowrack.whatif.simulation;

import java.util.random.RandomGenerator;

/** Poisson variables of small means, by multiplying uniforms (Knuth, TAOCP 2, 3.4.1). */
final class Poisson {
    private Poisson() {}

    static int draw(double mean, RandomGenerator random) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            count++;
            product *= random.nextDouble();
        }
        return count;
    }
}
