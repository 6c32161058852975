package org.shadowrack.redfish.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Reads a Retry-After header: seconds, or an HTTP date. */
final class RetryAfter {
    private static final Duration USUAL = Duration.ofSeconds(1);

    private RetryAfter() {}

    /** How long to wait: what the service asks for, from 0 to {@code most}; a second where it does not say. */
    static Duration of(Reply reply, Instant now, Duration most) {
        Duration asked = reply.header("Retry-After").map(text -> parse(text.trim(), now)).orElse(USUAL);
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(most) > 0 ? most : asked;
    }

    private static Duration parse(String text, Instant now) {
        try {
            if (text.matches("\\d{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(text));
            }
            return Duration.between(now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return USUAL;
        }
    }
}
