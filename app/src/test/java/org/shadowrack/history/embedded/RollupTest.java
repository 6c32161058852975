package org.shadowrack.history.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shadowrack.history.embedded.HistoryFixture.START;
import static org.shadowrack.history.embedded.HistoryFixture.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Points;
import org.shadowrack.history.History.Summary;
import org.shadowrack.history.Resolution;
import org.shadowrack.history.Retention;

/**
 * Breaks when what is summed up differs from the readings themselves, in whatever order and density they came, before and
 * after reopening, or when retention takes what it must keep. Everything is asked of a sorted map as well.
 */
class RollupTest {
    private static final long BASE = START.toEpochMilli();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final int SPAN_HOURS = 240;
    private static final Retention SHORT = new Retention(Duration.ofDays(2), Duration.ofDays(5), Duration.ofDays(400),
            Long.MAX_VALUE);

    private Path folder = Path.of("");
    private Reference reference = new Reference();

    /** A portion of readings. */
    record Portion(long first, int count, long spacing, boolean reopen) {}

    @Provide
    Arbitrary<List<Portion>> portions() {
        // Denser and sparser than a minute, irregular against it, and small ones that come late.
        Arbitrary<Long> spacing = Arbitraries.of(1_000L, 7_919L, 30_000L, 60_000L, 300_000L);
        Arbitrary<Integer> count = Arbitraries.of(1, 50, 3_000, 18_000);
        Arbitrary<Long> first = Arbitraries.longs().between(0, SPAN_HOURS * HOUR).map(after -> BASE + after);
        return Combinators.combine(first, count, spacing, Arbitraries.of(true, false, false)).as(Portion::new).list()
                .ofMinSize(2).ofMaxSize(5);
    }

    @BeforeTry
    void fresh() throws IOException {
        folder = Files.createTempDirectory("rollups");
        reference = new Reference();
    }

    @AfterTry
    void away() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private History open() {
        return new EmbeddedHistories(Thread.ofPlatform().daemon().factory(),
                EmbeddedHistories::noStore, 2_000).open(folder).orElse(problem -> {
                    throw new AssertionError(problem.line());
                });
    }

    private History filled(List<Portion> portions) {
        History history = open();
        for (Portion portion : portions) {
            assertThat(history.append(reference.take(portion.first, portion.count, portion.spacing)).isOk()).isTrue();
            assertThat(history.flush().isOk()).isTrue();
            if (portion.reopen) {
                history.close();
                history = open();
            }
        }
        return history;
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void sumsRangesAndPlotsAreThoseOfTheReadings(@ForAll("portions") List<Portion> portions,
            @ForAll("portions") List<Portion> ranges) {
        try (History history = filled(portions)) {
            assertThat(history.last(key(1)).orElseThrow().value()).isEqualTo(reference.value(reference.newest()));
            check(history, BASE - 10 * HOUR, reference.newest() + 10 * HOUR);
            check(history, Long.MIN_VALUE / 4, Long.MAX_VALUE / 4);
            for (Portion range : ranges) {
                check(history, range.first, range.first + range.count * range.spacing);
            }
        }
    }

    private void check(History history, long from, long to) {
        Instant start = Instant.ofEpochMilli(from);
        Instant end = Instant.ofEpochMilli(to);
        Points range = history.range(key(1), start, end);
        assertThat(range.epochMillis()).containsExactly(reference.range(from, to).keySet().stream()
                .mapToLong(Long::longValue).toArray());
        for (Resolution resolution : Resolution.values()) {
            same(history.summary(key(1), start, end, resolution), reference.buckets(from, to,
                    resolution.step().toMillis()));
        }
        for (int points : new int[]{2, 40, 301}) {
            plot(history.plot(key(1), start, end, points), range, points);
        }
    }

    private static void same(Summary summary, TreeMap<Long, double[]> expected) {
        assertThat(summary.starts()).containsExactly(expected.keySet().stream().mapToLong(Long::longValue).toArray());
        int i = 0;
        for (double[] bucket : expected.values()) {
            assertThat(summary.lowest()[i]).isEqualTo(bucket[0]);
            assertThat(summary.highest()[i]).isEqualTo(bucket[1]);
            assertThat(summary.means()[i]).isCloseTo(bucket[2], within(1e-9));
            assertThat(summary.counts()[i++]).isEqualTo((long) bucket[3]);
        }
    }

    private static void plot(Points plot, Points range, int points) {
        assertThat(plot.size()).isLessThanOrEqualTo(points);
        assertThat(plot.epochMillis()).isSorted().doesNotHaveDuplicates();
        assertThat(Arrays.stream(plot.values()).max()).isEqualTo(Arrays.stream(range.values()).max());
        assertThat(Arrays.stream(plot.values()).min()).isEqualTo(Arrays.stream(range.values()).min());
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void whatIsKeptIsStillTheSame(@ForAll("portions") List<Portion> portions) {
        try (History history = filled(portions)) {
            long now = reference.newest();
            var removed = history.retain(SHORT, Instant.ofEpochMilli(now)).orElse(problem -> {
                throw new AssertionError(problem.line());
            });
            assertThat(history.stat().readings())
                    .isEqualTo(reference.range(Long.MIN_VALUE, Long.MAX_VALUE).size() - removed.readings());
            kept(history, now);
        }
        try (History history = open()) {
            kept(history, reference.newest());
            // The same once more, after its readings are gone: nothing is counted twice.
            for (Portion portion : portions) {
                history.append(reference.take(portion.first, portion.count, portion.spacing));
            }
            history.flush();
            kept(history, reference.newest());
        }
    }

    private void kept(History history, long now) {
        long raw = now - SHORT.raw().toMillis();
        assertThat(history.range(key(1), Instant.ofEpochMilli(raw), Instant.MAX).size())
                .isEqualTo(reference.range(raw, Long.MAX_VALUE).size());
        long minute = now - SHORT.minute().toMillis();
        same(history.summary(key(1), Instant.ofEpochMilli(minute), Instant.ofEpochMilli(now), Resolution.MINUTE),
                reference.buckets(minute, now, Resolution.MINUTE.step().toMillis()));
        same(history.summary(key(1), Instant.ofEpochMilli(BASE), Instant.ofEpochMilli(now), Resolution.HOUR),
                reference.buckets(BASE, now, HOUR));
        Points all = history.plot(key(1), Instant.EPOCH, Instant.ofEpochMilli(now + 1), 50);
        assertThat(Arrays.stream(all.values()).max()).hasValue(reference.range(BASE, Long.MAX_VALUE).values().stream()
                .mapToDouble(Double::doubleValue).max().orElseThrow());
    }
}
