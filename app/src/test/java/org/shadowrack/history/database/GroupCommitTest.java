package org.shadowrack.history.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.model.outcome.Outcome;

/** Breaks when those who share a commit share a failure, when one is told of success too early, or when each commits alone. */
class GroupCommitTest {
    private static final int WRITERS = 24;

    @TempDir
    Path folder;
    private Database database;
    private final GroupCommit group = new GroupCommit();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger syncs = new AtomicInteger();

    @BeforeEach
    void open() {
        database = Database.open(folder, false, FileKey.NONE).orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoeverWaitsWhileAnotherCommitsSharesTheNextCommitAndSync() throws Exception {
        List<Integer> told = told(writer -> writer, () -> {});
        assertThat(told).containsExactlyInAnyOrderElementsOf(IntStream.range(0, WRITERS).boxed().toList());
        assertThat(rows()).hasSize(WRITERS);
        // The first one alone, and all the others together.
        assertThat(commits).hasValue(2);
        assertThat(syncs).hasValue(2);
    }

    @Test
    void oneThatFailsTakesNobodyWithIt() throws Exception {
        List<Integer> told = told(writer -> {
            if (writer % 5 == 3) {
                throw new IllegalArgumentException("writer " + writer);
            }
            return writer;
        }, () -> {});
        List<Integer> whole = IntStream.range(0, WRITERS).filter(writer -> writer % 5 != 3).boxed().toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(rows()).containsExactlyElementsOf(whole.stream().map(Integer::longValue).toList());
    }

    @Test
    void nobodyIsToldOfSuccessWhereTheSyncFails() throws Exception {
        assertThat(told(writer -> writer, () -> {
            throw new IllegalArgumentException("the disk");
        })).isEmpty();
    }

    /** Who was told of success, of writers that all wait while the first one commits. */
    private List<Integer> told(IntUnaryOperator checked, Runnable disk) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Consumer<Consumer<Tables>> transaction = works -> {
            commits.incrementAndGet();
            database.commit(works);
        };
        Runnable sync = () -> {
            syncs.incrementAndGet();
            disk.run();
        };
        List<Integer> told = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            all.add(threads.submit(() -> group.done(tables -> {
                begun.countDown();
                awaited(goOn);
                return written(tables, checked.applyAsInt(0));
            }, transaction, sync, Runnable::run)));
            awaited(begun);
            for (int i = 1; i < WRITERS; i++) {
                int writer = i;
                Callable<Integer> work = () -> group.done(
                        tables -> written(tables, checked.applyAsInt(writer)), transaction, sync,
                        Runnable::run);
                all.add(threads.submit(work));
            }
            Awaitility.await("all wait").until(() -> group.waiting() == WRITERS - 1);
            goOn.countDown();
            for (Future<Integer> one : all) {
                try {
                    told.add(one.get());
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(IllegalArgumentException.class);
                }
            }
        }
        return told;
    }

    /**
     * H2 brings what has changed to disk at every commit, map after map: where another transaction ran meanwhile, a crash
     * left indexes that named rows which were gone.
     */
    @Test
    void noTransactionBeginsBeforeAnotherIsOnDisk() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();
        Function<Tables, Integer> slow = tables -> {
            begun.countDown();
            awaited(goOn);
            return inside.get();
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome<Integer>> first = threads.submit(() -> database.durably("writing", 0, slow));
            awaited(begun);
            List<Thread> others = new ArrayList<>();
            others.add(Thread.ofPlatform()
                    .start(() -> database.durably("writing", 0, tables -> inside.incrementAndGet())));
            others.add(Thread.ofPlatform()
                    .start(() -> database.orderly("appending", 0, tables -> inside.incrementAndGet())));
            Awaitility.await("both wait")
                    .until(() -> others.stream().allMatch(one -> one.getState() == Thread.State.WAITING));
            goOn.countDown();
            assertThat(first.get()).isEqualTo(Outcome.ok(0));
            for (Thread one : others) {
                one.join();
            }
        }
        assertThat(inside).hasValue(2);
    }

    private static int written(Tables tables, int writer) {
        tables.handle().createUpdate("INSERT INTO journal (stream, number, at_second, at_nano, kind, json)"
                + " VALUES ('s', ?, 0, 0, 'k', '{}')").bind(0, writer).execute();
        return writer;
    }

    private List<Long> rows() {
        return database
                .read(handle -> handle.select("SELECT number FROM journal ORDER BY number").mapTo(Long.class).list());
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
