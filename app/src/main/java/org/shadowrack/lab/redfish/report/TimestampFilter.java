package org.shadowrack.lab.redfish.report;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one {@code $filter} that a history understands: {@code Timestamp gt '<instant>'}, or {@code ge}. */
final class TimestampFilter {

    private static final Pattern FORM = Pattern
            .compile("\\s*(?:MetricValues/)?Timestamp\\s+(gt|ge)\\s+'?([0-9T:.Z+-]{10,40})'?\\s*");

    private TimestampFilter() {}

    /** The second since the epoch after which values are asked for; empty when it is another filter. */
    static Optional<Long> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            // Samples are at whole seconds, so a fraction changes nothing for "gt".
            long second = OffsetDateTime.parse(matcher.group(2)).toEpochSecond();
            return Optional.of(matcher.group(1).equals("gt") ? second : second - 1);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
