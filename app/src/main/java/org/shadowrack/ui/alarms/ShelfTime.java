package org.shadowrack.ui.alarms;

import java.time.Duration;
import org.shadowrack.ui.kit.Formats;

/** For how long an alarm can be put aside. */
enum ShelfTime {
    HALF_HOUR(Duration.ofMinutes(30)), TWO_HOURS(Duration.ofHours(2)), SHIFT(Duration.ofHours(8)), DAY(
            Duration.ofHours(24));

    private final Duration time;

    ShelfTime(Duration time) {
        this.time = time;
    }

    Duration time() {
        return time;
    }

    @Override
    public String toString() {
        return time.toMinutes() < 60 ? time.toMinutes() + " min" : Formats.span(time);
    }
}
