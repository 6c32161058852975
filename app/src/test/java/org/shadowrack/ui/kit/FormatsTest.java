package org.shadowrack.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fails when a figure loses its unit, its rounding or its order of magnitude. */
class FormatsTest {
    @ParameterizedTest
    @CsvSource({"0.4, 0.4 s", "9.94, 9.9 s", "38, 0:38", "70, 1:10", "3599, 59:59", "3600, 1 h", "68400, 19 h",
            "259200, 3 d", "3542400, 41 d"})
    void spansAreWrittenInTheUnitThatFits(double seconds, String text) {
        assertThat(Formats.span(Duration.ofMillis(Math.round(seconds * 1000)))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 kB", "212000000, 212 MB", "9990000000, 10.0 GB"})
    void bytesAreWrittenInDecimalUnits(long bytes, String text) {
        assertThat(Formats.bytes(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 %", "0.004, 0.4 %", "0.82, 82 %", "1, 100 %"})
    void sharesAreWrittenInPercent(double share, String text) {
        assertThat(Formats.percent(share)).isEqualTo(text);
    }

    @Test
    void readingsCarryTheirUnitAsPeopleWriteIt() {
        assertThat(Formats.reading(41.25, "Cel")).isEqualTo("41.3 °C");
        assertThat(Formats.reading(6212, "RPM")).isEqualTo("6,212 rpm");
        assertThat(Formats.reading(3, "1")).isEqualTo("3");
    }
}
