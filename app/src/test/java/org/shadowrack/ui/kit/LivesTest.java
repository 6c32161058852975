package org.shadowrack.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.forecast.Forecast.RemainingLife;

/** Fails when remaining life is written more exactly than a forecast can be, such as "0.0 s". */
class LivesTest {
    @Test
    void anIntervalIsTold() {
        assertThat(Lives.text(life(19, 9, 31))).isEqualTo("19 h (9 h – 31 h)");
    }

    @Test
    void lessThanAnHourIsNeverTakenApart() {
        assertThat(Lives.text(life(0, 0, 168))).isEqualTo("under 1 h (up to 7 d)");
        assertThat(Lives.text(life(0, 0, 0))).isEqualTo("under 1 h");
    }

    @Test
    void whatTheModelDoesNotSayIsADash() {
        assertThat(Lives.text(null)).isEqualTo(Formats.NONE);
    }

    private static RemainingLife life(int expected, int low, int high) {
        return new RemainingLife(Duration.ofHours(expected), Duration.ofHours(low), Duration.ofHours(high));
    }
}
