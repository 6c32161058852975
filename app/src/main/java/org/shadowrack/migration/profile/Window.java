package org.shadowrack.migration.profile;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * A maintenance window, UTC. One whose end is not after its beginning lasts into the next day.
 *
 * @param days on which it begins
 * @param from when it begins
 * @param to when it ends, exclusive
 */
public record Window(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    public Window {
        days = Set.copyOf(days);
    }

    /** Whether it is open at this instant. */
    public boolean contains(Instant at) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        return began(time, time) || began(time, time.minusDays(1));
    }

    private boolean began(ZonedDateTime time, ZonedDateTime day) {
        ZonedDateTime begin = day.toLocalDate().atTime(from).atZone(ZoneOffset.UTC);
        return days.contains(day.getDayOfWeek()) && !time.isBefore(begin) && time.isBefore(begin.plus(length()));
    }

    private Duration length() {
        Duration length = Duration.between(from, to);
        return length.isPositive() ? length : length.plusDays(1);
    }

    @Override
    public String toString() {
        return days.stream().sorted().map(day -> day.name().substring(0, 3)).toList() + " " + from + "-" + to + " UTC";
    }
}
