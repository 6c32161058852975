package org.shadowrack.capacity.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.shadowrack.capacity.sizing.ShadowSizing.Costs;
import org.shadowrack.capacity.sizing.ShadowSizing.Demand;
import org.shadowrack.capacity.sizing.ShadowSizing.Point;
import org.shadowrack.capacity.sizing.ShadowSizing.Sizing;

/** Breaks when the convolution or the costs are wrong: against counting by hand, and against every possible subset. */
class ShadowSizingTest {
    @Test
    void twoCoinsAreCountedByHand() {
        Sizing sizing = ShadowSizing.size(List.of(new Demand(1, 0.5), new Demand(2, 0.5)), new Costs(10, 100));
        assertThat(sizing.curve()).extracting(Point::slots).containsExactly(0, 1, 2, 3);
        assertThat(sizing.curve()).extracting(Point::shortfallProbability).containsExactly(0.75, 0.5, 0.25, 0.0);
        // Lacking on average: 1.5, 0.75, 0.25, 0 slots.
        assertThat(sizing.curve()).extracting(Point::costPerMonth).containsExactly(150.0, 85.0, 45.0, 30.0);
        assertThat(sizing.recommended()).isEqualTo(3);
    }

    @Test
    void nothingToProtectNeedsNothing() {
        assertThat(ShadowSizing.size(List.of(), new Costs(10, 100)).recommended()).isZero();
    }

    @Test
    void idleCapacityDearerThanAnOutageIsNotKept() {
        assertThat(ShadowSizing.size(List.of(new Demand(1, 0.01)), new Costs(50, 100)).recommended()).isZero();
    }

    @Property(tries = 200)
    void theDistributionIsThatOfEverySubset(
            @ForAll @Size(max = 8) List<@DoubleRange(min = 0, max = 1) Double> chances) {
        List<Demand> demands = chances.stream().map(chance -> new Demand(1 + (int) (chance * 3), chance)).toList();
        double[] brute = new double[1 + demands.stream().mapToInt(one -> (int) one.slots()).sum()];
        for (int subset = 0; subset < 1 << demands.size(); subset++) {
            double probability = 1;
            int slots = 0;
            for (int i = 0; i < demands.size(); i++) {
                boolean needs = (subset >> i & 1) == 1;
                probability *= needs ? demands.get(i).probability() : 1 - demands.get(i).probability();
                slots += needs ? (int) demands.get(i).slots() : 0;
            }
            brute[slots] += probability;
        }
        assertThat(ShadowSizing.distribution(demands)).containsExactly(brute, within(1e-12));
        assertThat(Arrays.stream(brute).sum()).isCloseTo(1, within(1e-9));
    }

    @Property(tries = 200)
    void moreSlotsNeverRaiseTheRisk(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 1) Double> chances) {
        List<Point> curve = ShadowSizing.size(chances.stream().map(chance -> new Demand(2, chance)).toList(),
                new Costs(1, 1)).curve();
        for (int i = 1; i < curve.size(); i++) {
            assertThat(curve.get(i).shortfallProbability())
                    .isLessThanOrEqualTo(curve.get(i - 1).shortfallProbability() + 1e-12);
        }
        assertThat(curve.getLast().shortfallProbability()).isZero();
    }
}
