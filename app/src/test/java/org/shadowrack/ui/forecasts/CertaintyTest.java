package org.shadowrack.ui.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.shadowrack.operations.Operations.Consequence;

/** Fails when an interval or a cost is not what its formula gives: an operator would trust figures that nothing bears out. */
class CertaintyTest {
    @Test
    void theShareCaughtHasWilsonsInterval() {
        // 8 of 10 at z = 1.6449: (0.8 + 0.13528 ± 1.6449·√(0.016 + 0.06764/10·... )) / 1.27056, computed by hand.
        Certainty sure = Certainty.of(new Consequence(8, 2, 0, 0, 30));
        assertThat(sure.caughtLow()).isCloseTo(0.541, within(0.005));
        assertThat(sure.caughtHigh()).isCloseTo(0.931, within(0.005));
    }

    @Test
    void whereNothingFailedNothingIsKnownOfTheShare() {
        Certainty sure = Certainty.of(new Consequence(0, 0, 0, 0, 30));
        assertThat(sure.caughtLow()).isZero();
        assertThat(sure.caughtHigh()).isEqualTo(1);
    }

    @Test
    void noFalseMoveInAMonthDoesNotMeanNever() {
        Certainty sure = Certainty.of(new Consequence(1, 0, 0, 0, 30));
        assertThat(sure.falseLow()).isZero();
        assertThat(sure.falseHigh()).isBetween(1.0, 3.0);
    }

    @Test
    void aMonthsCostIsWhatWasMissedAndWhatWasNeedless() {
        assertThat(new Costs(1000, 10).month(new Consequence(3, 2, 4, 0, 60))).isEqualTo(1000 + 40);
    }
}
