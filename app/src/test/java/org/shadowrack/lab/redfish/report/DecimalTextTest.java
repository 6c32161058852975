package org.shadowrack.lab.redfish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Breaks when a digit, a sign or a point is lost. */
class DecimalTextTest {

    @Test
    void writesWhatAPersonWould() {
        assertThat(text(0, 2)).isEqualTo("0");
        assertThat(text(-0.004, 2)).isEqualTo("0");
        assertThat(text(0.05, 2)).isEqualTo("0.05");
        assertThat(text(-12.3, 1)).isEqualTo("-12.3");
        assertThat(text(230, 1)).isEqualTo("230");
        assertThat(text(10_020, 0)).isEqualTo("10020");
    }

    @Property
    void readsBackAsTheRoundedNumber(@ForAll @DoubleRange(min = -1e9, max = 1e9) double value,
            @ForAll @IntRange(max = 3) int decimals) {
        BigDecimal expected = new BigDecimal(Math.abs(value)).setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal error = new BigDecimal(text(value, decimals)).abs().subtract(expected).abs();
        // A binary number that lies next to the middle of two decimals may go either way.
        assertThat(error).isLessThanOrEqualTo(unit);
        assertThat(error.signum() == 0 || nearMiddle(value, decimals)).isTrue();
    }

    private static boolean nearMiddle(double value, int decimals) {
        double scaled = Math.abs(value) * Math.pow(10, decimals);
        return Math.abs(scaled - Math.floor(scaled) - 0.5) < 1e-3;
    }

    private static String text(double value, int decimals) {
        DecimalText text = new DecimalText();
        text.set(value, decimals);
        return new String(text.characters(), text.offset(), text.length());
    }
}
