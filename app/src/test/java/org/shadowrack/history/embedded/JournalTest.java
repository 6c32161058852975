package org.shadowrack.history.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.history.embedded.HistoryFixture.START;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.history.History;
import org.shadowrack.history.Journal;
import org.shadowrack.history.Journal.Document;
import org.shadowrack.history.Journal.Row;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.ProblemCode;

/** Breaks when a journal row is lost or numbered twice, or when two writers of one document both believe to have won. */
class JournalTest {
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

    private Journal journal() {
        return history.journal();
    }

    @Test
    void rowsAreNumberedFromOneInEachStreamAndSurvive() {
        assertThat(journal().append("b", START, "k1", "{\"x\":1}")).isEqualTo(Outcome.ok(1L));
        assertThat(journal().append("a", START.plusNanos(7), "k", "{}")).isEqualTo(Outcome.ok(1L));
        assertThat(journal().append("b", START, "k2", "{}")).isEqualTo(Outcome.ok(2L));
        close();
        open();
        assertThat(journal().rows("b")).containsExactly(new Row("b", 1, START, "k1", "{\"x\":1}"),
                new Row("b", 2, START, "k2", "{}"));
        assertThat(journal().rows("a").getFirst().at()).isEqualTo(START.plusNanos(7));
        assertThat(journal().streams()).containsExactly("b", "a");
        assertThat(history.stat().journalRows()).isEqualTo(3);
    }

    @Test
    void concurrentWritersGetEveryNumberOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome<Long>>> appends = IntStream.range(0, 200).<Callable<Outcome<Long>>>mapToObj(
                    i -> () -> journal().append("s", START, "k", "{\"i\":" + i + "}")).toList();
            List<Long> numbers = threads.invokeAll(appends).stream().map(future -> future.resultNow())
                    .map(outcome -> outcome.orElse(problem -> -1L)).sorted().toList();
            assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
        }
        assertThat(journal().rows("s")).hasSize(200);
    }

    @Test
    void oneOfManyWritersOfAVersionWins() throws Exception {
        for (long version = 0; version < 5; version++) {
            assertThat(winners(version)).isEqualTo(1);
        }
        assertThat(journal().document("lease", "w").map(Document::version)).contains(5L);
    }

    private long winners(long expected) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome<Long>>> puts = IntStream.range(0, 16).<Callable<Outcome<Long>>>mapToObj(
                    i -> () -> journal().put("lease", "w", expected, "{\"owner\":" + i + "}")).toList();
            return threads.invokeAll(puts).stream().filter(future -> future.resultNow().isOk()).count();
        }
    }

    @Test
    void aDocumentIsPutReadAndRemovedByItsVersion() {
        assertThat(journal().put("lease", "w", 0, "{\"a\":1}")).isEqualTo(Outcome.ok(1L));
        assertThat(code(journal().put("lease", "w", 0, "{}"))).isEqualTo(ProblemCode.REFUSED);
        assertThat(journal().put("lease", "w", 1, "{\"a\":2}")).isEqualTo(Outcome.ok(2L));
        assertThat(code(journal().put("lease", "w", 1, "{}"))).isEqualTo(ProblemCode.REFUSED);
        assertThat(code(journal().remove("lease", "w", 1))).isEqualTo(ProblemCode.REFUSED);
        assertThat(journal().documents("lease")).containsExactly(new Document("lease", "w", 2, "{\"a\":2}"));
        assertThat(journal().remove("lease", "w", 2).isOk()).isTrue();
        assertThat(journal().document("lease", "w")).isEmpty();
        assertThat(journal().documents("lease")).isEmpty();
    }

    @Test
    void aVersionIsNotUsedAgainAfterARemoval() {
        journal().put("lease", "w", 0, "{}");
        journal().remove("lease", "w", 1);
        // Whoever still holds version 1 of the removed lease must not take over the new one.
        assertThat(journal().put("lease", "w", 0, "{}").orElse(problem -> 0L)).isGreaterThan(1);
        assertThat(code(journal().put("lease", "w", 1, "{}"))).isEqualTo(ProblemCode.REFUSED);
    }

    private static ProblemCode code(Outcome<?> outcome) {
        return ((Outcome.Failed<?>) outcome).problem().code();
    }
}
