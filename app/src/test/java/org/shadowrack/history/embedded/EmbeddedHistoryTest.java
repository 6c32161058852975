package org.shadowrack.history.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.history.embedded.HistoryFixture.START;
import static org.shadowrack.history.embedded.HistoryFixture.key;
import static org.shadowrack.history.embedded.HistoryFixture.reading;
import static org.shadowrack.history.embedded.HistoryFixture.readings;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Points;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation.Reading;

/** Breaks when a reading or an event is lost, doubled or reordered, in memory or over a reopening. */
class EmbeddedHistoryTest {
    private static final Instant END = START.plus(Duration.ofDays(365));

    @TempDir
    Path folder;
    private History history;

    @BeforeEach
    void open() {
        history = HistoryFixture.open(folder);
    }

    @AfterEach
    void close() {
        history.close();
    }

    private void reopen() {
        history.close();
        open();
    }

    @Test
    void whatIsAppendedIsSeenAtOnceAndAfterReopening() {
        assertThat(history.append(readings(1, 0, 100)).isOk()).isTrue();
        assertThat(history.range(key(1), START, END).size()).isEqualTo(100);
        reopen();
        Points points = history.range(key(1), START, END);
        assertThat(points.unit()).isEqualTo("Cel");
        assertThat(points.epochMillis()).hasSize(100).isSorted();
        assertThat(points.values()[99]).isEqualTo(9.9);
    }

    @Test
    void readingsComeToDiskWithinASecondByThemselves() throws IOException {
        history.append(readings(1, 0, 10));
        Path copy = folder.resolve("copy");
        Awaitility.await().atMost(Duration.ofSeconds(3)).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
            try (History read = HistoryFixture.HISTORIES.openReadOnly(rawCopy(copy)).orElse(p -> {
                throw new AssertionError(p.line());
            })) {
                assertThat(read.range(key(1), START, END).size()).isEqualTo(10);
            }
        });
    }

    // The bytes that are in the file now, as a crash would leave them.
    private Path rawCopy(Path copy) throws IOException {
        Files.createDirectories(copy);
        Files.copy(folder.resolve("history.mv.db"), copy.resolve("history.mv.db"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    @Test
    void anyOrderOfArrivalGivesTheSameSeries() {
        Random random = new Random(7);
        List<Reading> all = new ArrayList<>(readings(1, 0, 6000));
        Collections.shuffle(all, random);
        for (int start = 0; start < all.size(); start += 500) {
            history.append(all.subList(start, start + 500));
            // Forces chunks, so that later portions fall into the midst of them.
            history.stat();
            if (random.nextInt(3) == 0) {
                reopen();
            }
        }
        history.append(all);
        assertThat(history.stat().readings()).isEqualTo(6000);
        Points points = history.range(key(1), START, END);
        assertThat(points.epochMillis()).hasSize(6000).isSorted().doesNotHaveDuplicates();
        for (int i = 0; i < 6000; i++) {
            assertThat(points.values()[i]).isEqualTo(i % 100 / 10.0);
        }
    }

    @Test
    void aLargeBatchGoesIntoChunksAndComesBackInRanges() {
        for (int component = 1; component <= 10; component++) {
            history.append(readings(component, 0, 60_000));
        }
        history.flush();
        assertThat(history.stat().readings()).isEqualTo(600_000);
        assertThat(history.range(key(3), START.plusSeconds(1000), START.plusSeconds(1010)).epochMillis())
                .containsExactly(java.util.stream.LongStream.range(1000, 1010)
                        .map(second -> START.plusSeconds(second).toEpochMilli()).toArray());
        reopen();
        assertThat(history.stat().readings()).isEqualTo(600_000);
        assertThat(history.range(key(10), START.plusSeconds(59_990), END).size()).isEqualTo(10);
    }

    @Test
    void oneReadingOfManySeriesAtATimeFillsChunksUp() {
        for (int round = 0; round < 300; round++) {
            List<Reading> poll = new ArrayList<>();
            for (int component = 0; component < 1000; component++) {
                poll.add(reading(component, START.plusSeconds(round), round));
            }
            history.append(poll);
        }
        history.flush();
        assertThat(history.stat().readings()).isEqualTo(300_000);
        assertThat(history.range(key(999), START, END).values()).isEqualTo(
                java.util.stream.IntStream.range(0, 300).mapToDouble(i -> i).toArray());
        reopen();
        assertThat(history.range(key(0), START, END).size()).isEqualTo(300);
    }

    @Test
    void aRangeIncludesItsStartAndNotItsEndAndTakesAnyInstants() {
        history.append(readings(1, 0, 10));
        assertThat(history.range(key(1), START.plusSeconds(2), START.plusSeconds(5)).size()).isEqualTo(3);
        assertThat(history.range(key(1), Instant.MIN, Instant.MAX).size()).isEqualTo(10);
        assertThat(history.range(key(1), END, START).size()).isZero();
        assertThat(history.range(key(2), START, END).size()).isZero();
    }

    @Test
    void theNewestOfEachSeriesIsByItsInstantNotItsArrival() {
        history.append(List.of(reading(1, START.plusSeconds(9), 9), reading(1, START.plusSeconds(3), 3)));
        assertThat(history.latest().get(key(1))).isEqualTo(reading(1, START.plusSeconds(9), 9));
        reopen();
        assertThat(history.latest()).hasSize(1).containsEntry(key(1), reading(1, START.plusSeconds(9), 9));
        history.append(readings(2, 0, 300_000));
        history.flush();
        reopen();
        assertThat(history.latest()).hasSize(2).containsEntry(key(1), reading(1, START.plusSeconds(9), 9));
    }

    @Test
    void aScanHandsEverySeriesOnceInTimeOrder() {
        history.append(readings(2, 0, 2000));
        history.append(readings(1, 0, 5));
        TreeMap<String, Integer> seen = new TreeMap<>();
        Outcome<Long> scanned = history.scan(START, START.plusSeconds(1500),
                points -> seen.merge(points.key().component().value(), points.size(), Integer::sum));
        assertThat(seen).containsExactly(java.util.Map.entry("service/c1", 5), java.util.Map.entry("service/c2", 1500));
        assertThat(scanned).isEqualTo(Outcome.ok(1505L));
    }

    @Test
    void aPlotOfManyReadingsKeepsTheOutlier() {
        List<Reading> readings = readings(1, 0, 50_000);
        readings.set(31_234, reading(1, START.plusSeconds(31_234), 999));
        history.append(readings);
        Points plot = history.plot(key(1), START, END, 200);
        assertThat(plot.size()).isBetween(100, 200);
        assertThat(plot.values()).contains(999);
    }

    @Test
    void theSameEventAgainChangesNothing() {
        ComponentEvent event = new ComponentEvent(new ComponentId("s/1"), START.plusNanos(123_456_789),
                ComponentEvent.Kind.FAILURE, "Power.1.0", "failed");
        ComponentEvent other = new ComponentEvent(new ComponentId("s/1"), START, ComponentEvent.Kind.INFO, "", "ok");
        history.appendEvents(List.of(event, event));
        history.appendEvents(List.of(other, event));
        reopen();
        assertThat(history.events(START, END)).containsExactly(other, event);
        assertThat(history.events(START.plusNanos(1), START.plusNanos(123_456_789))).isEmpty();
        assertThat(history.events(START.plusNanos(123_456_789), END)).containsExactly(event);
        assertThat(history.stat().events()).isEqualTo(2);
    }

    @Test
    void statTellsTheSpanAndIsEmptyAtFirst() {
        assertThat(history.stat().oldest()).isEmpty();
        history.append(readings(1, 5, 10));
        assertThat(history.stat().oldest()).contains(START.plusSeconds(5));
        assertThat(history.stat().newest()).contains(START.plusSeconds(14));
        assertThat(history.stat().series()).isEqualTo(1);
    }

    @Test
    void aCopyIsConsistentAndReadOnlyWhileTheOriginalGoesOn() {
        history.append(readings(1, 0, 1000));
        history.journal().append("m1", START, "started", "{}");
        Path copy = folder.resolve("bundle");
        assertThat(history.copyTo(copy).isOk()).isTrue();
        history.append(readings(1, 1000, 10));
        try (History read = HistoryFixture.HISTORIES.openReadOnly(copy).orElse(p -> {
            throw new AssertionError(p.line());
        })) {
            assertThat(read.range(key(1), START, END).size()).isEqualTo(1000);
            assertThat(read.journal().rows("m1")).hasSize(1);
            assertThat(read.stat().readings()).isEqualTo(1000);
            assertThat(code(read.append(readings(1, 0, 1)))).isEqualTo(ProblemCode.REFUSED);
            assertThat(code(read.journal().append("m1", START, "x", "{}"))).isEqualTo(ProblemCode.REFUSED);
        }
        assertThat(history.copyTo(copy).isOk()).isFalse();
    }

    private static ProblemCode code(Outcome<?> outcome) {
        return ((Outcome.Failed<?>) outcome).problem().code();
    }

    @Test
    void aHistoryThatIsOpenCanNotBeOpenedAgain() {
        Problem problem = problem(HistoryFixture.HISTORIES.open(folder));
        assertThat(problem.line()).contains("another console or command has the history open").contains("Close it");
    }

    @Test
    void anotherProcessIsToldThatThisOneHasItOpen() throws Exception {
        Process other = CrashingWriter.start(folder, "");
        try (BufferedReader lines = other.inputReader()) {
            assertThat(lines.readLine()).startsWith("E").contains("another console or command has the history open")
                    .contains("Close it");
        } finally {
            other.destroyForcibly().waitFor();
        }
        history.append(readings(1, 0, 10));
        assertThat(history.flush().isOk()).as("and this one goes on").isTrue();
    }

    private static Problem problem(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<?>) outcome).problem();
    }

    @Test
    void aFileThatIsNoHistoryIsSaidToBeDamaged() throws IOException {
        history.close();
        Files.write(folder.resolve("history.mv.db"), new byte[100_000]);
        assertThat(problem(HistoryFixture.HISTORIES.open(folder)).line()).contains("damaged").contains("copy");
        Files.delete(folder.resolve("history.mv.db"));
        open();
    }

    @Test
    void aReadingThatFitsNoRowIsRefusedAndStopsNothing() {
        Reading absurd = new Reading(new ComponentId("c".repeat(5000)), "t", START, 1, "Cel", "");
        assertThat(code(history.append(List.of(absurd)))).isEqualTo(ProblemCode.BAD_INPUT);
        assertThat(history.append(readings(1, 0, 1)).isOk()).isTrue();
        assertThat(history.flush().isOk()).isTrue();
    }

    @Test
    void anInterruptedReaderDoesNotCloseTheDatabase() throws InterruptedException {
        history.append(readings(1, 0, 300_000));
        history.flush();
        reopen();
        for (int i = 0; i < 20; i++) {
            Thread thread = Thread.ofVirtual().start(() -> {
                Thread.currentThread().interrupt();
                history.range(key(1), START, END);
            });
            thread.join();
        }
        assertThat(history.range(key(1), START, END).size()).isEqualTo(300_000);
        assertThat(history.append(readings(1, 300_000, 1)).isOk()).isTrue();
        assertThat(history.flush().isOk()).isTrue();
    }

    @Test
    void severalThreadsMayAppendAndRead() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int component = 0; component < 4; component++) {
            int mine = component;
            threads.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 100; i++) {
                    history.append(readings(mine, i * 1000, 1000));
                    // Whatever stage the readings are in, each is there exactly once.
                    assertThat(history.range(key(mine), START, END).size()).isEqualTo((i + 1) * 1000);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(history.stat().readings()).isEqualTo(400_000);
    }
}
