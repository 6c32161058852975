package org.shadowrack.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Numbers, spans and instants as the console writes them, always with their unit. */
public final class Formats {
    /** Stands where nothing is known. */
    public static final String NONE = "—";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("d MMM, HH:mm z", Locale.ENGLISH);

    private Formats() {}

    /** A probability or share: 82 %, below one in a hundred with one digit. */
    public static String percent(double share) {
        double percent = share * 100;
        return percent > 0 && percent < 1 ? String.format(Locale.ROOT, "%.1f %%", percent) : Math.round(percent) + " %";
    }

    /** A span in its two largest units at most: 41 d, 19 h, 1:10 (minutes and seconds), 0.4 s. */
    public static String span(Duration span) {
        double seconds = span.toMillis() / 1000.0;
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        } else if (seconds < 3600) {
            return String.format(Locale.ROOT, "%d:%02d", (long) seconds / 60, (long) seconds % 60);
        } else if (seconds < 72 * 3600) {
            return Math.round(seconds / 3600) + " h";
        }
        return Math.round(seconds / 86400) + " d";
    }

    /** Bytes in the decimal units of data sheets. */
    public static String bytes(long bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB", "PB"};
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return (value < 10 && unit > 0 ? String.format(Locale.ROOT, "%.1f", value) : String.valueOf(Math.round(value)))
                + " " + units[unit];
    }

    /** A figure with about three digits that matter. */
    public static String number(double value) {
        double size = Math.abs(value);
        String pattern = size == Math.rint(size) && size < 100_000 || size >= 100
                ? "%,.0f"
                : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }

    /** A reading with its UCUM unit as people write it; an empty unit and counts stand alone. */
    public static String reading(double value, String unit) {
        String shown = switch (unit) {
            case "Cel" -> " °C";
            case "RPM", "{rev}/min" -> " rpm";
            case "1", "" -> "";
            default -> " " + unit;
        };
        return number(value) + shown;
    }

    /** The time of day, UTC. */
    public static String time(Instant at) {
        return TIME.format(at.atZone(ZoneOffset.UTC));
    }

    /** Date and time of day in a zone, with the zone's short name. */
    public static String local(Instant at, ZoneId zone) {
        return LOCAL.format(at.atZone(zone));
    }

    /** Date and time to the minute, UTC. */
    public static String dateTime(Instant at) {
        return DATE_TIME.format(at.atZone(ZoneOffset.UTC));
    }

    /** The instant that {@link #dateTime} writes so; empty where the text is none. */
    public static Optional<Instant> instant(String dateTime) {
        try {
            return Optional.of(LocalDateTime.parse(dateTime.strip(), DATE_TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** A name in lower case with underscores as words: {@code power_supply} becomes power supply. */
    public static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
