package org.shadowrack.ui.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shadowrack.operations.alarms.AlarmRecord.Raised;

/** Fails when an alarm is counted in the wrong ten minutes, or not at all. */
class AlarmLoadTest {
    private static final Instant NOW = Instant.parse("2026-03-14T14:00:00Z");

    @Test
    void eachAlarmCountsOnceInItsTenMinutes() {
        AlarmLoad load = AlarmLoad.of(List.of(raised("a", 25), raised("b", 9), raised("a", 0), old()), NOW);
        assertThat(load.newest()).isEqualTo(2);
        assertThat(load.counts()[load.counts().length - 3]).isEqualTo(1);
        assertThat(load.highest()).isEqualTo(2);
    }

    @Test
    void whatCameMostOftenComesFirst() {
        AlarmLoad load = AlarmLoad.of(List.of(raised("b", 9), raised("a", 8), raised("a", 7)), NOW);
        assertThat(load.offenders()).extracting(AlarmLoad.Offender::count).containsExactly(2L, 1L);
    }

    private static Raised old() {
        return new Raised("c", "c", NOW.minus(Duration.ofDays(2)));
    }

    private static Raised raised(String id, int minutesAgo) {
        return new Raised(id, id, NOW.minus(Duration.ofMinutes(minutesAgo)));
    }
}
