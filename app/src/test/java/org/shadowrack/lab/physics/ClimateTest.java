package org.shadowrack.lab.physics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Breaks when seasons are upside down, or cooling stops holding its set point in winter. */
class ClimateTest {

    private final Climate climate = new Climate(Noise.stream(1, "weather"));

    @Test
    void julyIsWarmerThanJanuary() {
        assertThat(month("2026-07-01T00:00:00Z")).isGreaterThan(month("2026-01-01T00:00:00Z") + 10);
    }

    @Test
    void theAfternoonIsWarmerThanTheNightBefore() {
        double night = climate.outdoor((double) Instant.parse("2026-07-10T03:00:00Z").getEpochSecond());
        double afternoon = climate.outdoor((double) Instant.parse("2026-07-10T15:00:00Z").getEpochSecond());
        assertThat(afternoon).isGreaterThan(night);
    }

    @Test
    void coolingHoldsItsSetPointUntilTheWeatherIsTooWarmForIt() {
        assertThat(climate.inlet(-5, 21, 1, 0.3, 0)).isEqualTo(climate.inlet(20, 21, 1, 0.3, 0));
        assertThat(climate.inlet(34, 21, 1, 0.3, 0)).isGreaterThan(climate.inlet(20, 21, 1, 0.3, 0) + 3);
    }

    private double month(String start) {
        long from = Instant.parse(start).getEpochSecond();
        return LongStream.range(0, 720).mapToDouble(hour -> climate.outdoor(from + hour * 3600.0)).average()
                .orElseThrow();
    }
}
