package org.shadowrack.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shadowrack.training.sample.Sample;

/** Breaks when a failure that was long in coming, with many forecasts before it, counts as many failures. */
class HorizonCalibrationTest {

    @Test
    void allForecastsBeforeAFailureCountAsOneAndTheOthersAccordingly() {
        double[] failed = new double[100];
        double[] weights = new double[100];
        List<String> components = new ArrayList<>();
        for (int row = 0; row < 100; row++) {
            failed[row] = row < 40 ? 1 : 0;
            weights[row] = row < 40 ? 1 : 5;
            components.add(row < 30 ? "a" : row < 40 ? "b" : "c" + row % 7);
        }
        double[] told = HorizonCalibration.asOneFailureEach(new Sample(new double[100][1], failed, weights, components),
                failed);
        assertThat(Arrays.stream(told, 0, 40).sum()).isCloseTo(2, within(1e-9));
        assertThat(told[99] / told[0]).as("the others keep their share").isCloseTo(5, within(1e-9));
    }

    @Test
    void withoutAFailureTheyCountAsTheyAre() {
        double[] weights = {1, 3};
        assertThat(HorizonCalibration.asOneFailureEach(new Sample(new double[2][1], new double[2], weights,
                List.of("a", "b")), new double[2])).containsExactly(weights);
    }
}
