package org.shadowrack.history.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.history.History;
import org.shadowrack.history.Resolution;
import org.shadowrack.history.Retention;
import org.shadowrack.model.telemetry.Observation.Reading;

/**
 * Breaks when a limit of size is not kept, when anything but the oldest goes, when single readings go that are not summed up,
 * or when the space on disk is not given back.
 */
class RetentionTest {
    private static final int SERIES = 6;
    private static final int READINGS = 40_000;
    private static final long LIMIT = 512 << 10;
    private static final Duration EVER = Duration.ofDays(36_500);

    @TempDir
    Path folder;

    private static Instant at(int reading) {
        return HistoryFixture.START.plusSeconds(10L * reading);
    }

    /** Noise, of which no codec makes little. */
    private static void fill(History history) {
        Random random = new Random(7);
        for (int component = 0; component < SERIES; component++) {
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < READINGS; i++) {
                readings.add(HistoryFixture.reading(component, at(i), random.nextDouble()));
            }
            assertThat(history.append(readings).isOk()).isTrue();
        }
        assertThat(history.flush().isOk()).isTrue();
    }

    private static History.Removed retain(History history) {
        return history.retain(new Retention(EVER, EVER, EVER, LIMIT), at(READINGS)).orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    @Test
    void whatIsOverTheSizeGoesFromTheOldestOnAndStaysSummedUp() throws IOException {
        try (History history = HistoryFixture.open(folder)) {
            fill(history);
            History.Removed removed = retain(history);
            assertThat(removed.readings()).isPositive().isLessThan((long) SERIES * READINGS);
            assertThat(removed.bytes()).isLessThanOrEqualTo(LIMIT);
            assertThat(history.stat().readings()).isEqualTo((long) SERIES * READINGS - removed.readings());
            assertThat(Files.size(folder.resolve("history.mv.db"))).as("the file itself").isLessThan(3 * LIMIT);
            for (int component = 0; component < SERIES; component++) {
                kept(history, component);
            }
            history.append(HistoryFixture.readings(SERIES, 0, 10));
            assertThat(history.flush().isOk()).as("it goes on").isTrue();
        }
        try (History history = HistoryFixture.open(folder)) {
            kept(history, 0);
            assertThat(history.range(HistoryFixture.key(SERIES), Instant.MIN, Instant.MAX).size()).isEqualTo(10);
        }
    }

    private static void kept(History history, int component) {
        History.Points left = history.range(HistoryFixture.key(component), Instant.MIN, Instant.MAX);
        assertThat(left.epochMillis()[left.size() - 1]).as("the newest").isEqualTo(at(READINGS - 1).toEpochMilli());
        for (int i = 1; i < left.size(); i++) {
            assertThat(left.epochMillis()[i] - left.epochMillis()[i - 1]).as("no hole").isEqualTo(10_000);
        }
        History.Summary hours = history.summary(HistoryFixture.key(component), HistoryFixture.START, at(READINGS),
                Resolution.HOUR);
        long counted = 0;
        for (long count : hours.counts()) {
            counted += count;
        }
        assertThat(counted).as("all of them, by the hour").isEqualTo(READINGS);
    }
}
