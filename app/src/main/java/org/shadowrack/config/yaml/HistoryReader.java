package org.shadowrack.config.yaml;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shadowrack.config.HistorySettings;

/** Reads what a site file says of its history. */
final class HistoryReader {
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,9}) ?(MIB|GIB|TIB)");

    private HistoryReader() {}

    static HistorySettings read(Node node) {
        Fields history = Fields.of(node, Set.of("raw", "minute", "hour", "size", "credential"));
        HistorySettings usual = HistorySettings.DEFAULT;
        Duration raw = history.duration("raw").orElse(usual.raw());
        Duration minute = history.duration("minute").orElse(longer(usual.minute(), raw));
        Duration hour = history.duration("hour").orElse(longer(usual.hour(), minute));
        if (raw.compareTo(minute) > 0 || minute.compareTo(hour) > 0) {
            throw BadSettings.at(node, "the finer would be kept longer than the coarser: raw " + raw + ", minute "
                    + minute + ", hour " + hour, "Write raw no longer than minute, and minute no longer than hour");
        }
        return new HistorySettings(raw, minute, hour,
                history.value("size", "a size such as 500MiB, 20GiB or 1TiB", HistoryReader::bytes)
                        .orElse(usual.bytes()),
                history.node("credential").map(Secrets::reference).orElse(null));
    }

    private static Duration longer(Duration first, Duration second) {
        return first.compareTo(second) > 0 ? first : second;
    }

    static long bytes(String text) {
        Matcher size = SIZE.matcher(text.toUpperCase(Locale.ROOT));
        if (!size.matches()) {
            throw new IllegalArgumentException("no size");
        }
        int shift = switch (size.group(2)) {
            case "MIB" -> 20;
            case "GIB" -> 30;
            default -> 40;
        };
        return Math.multiplyExact(Long.parseLong(size.group(1)), 1L << shift);
    }
}
