package org.shadowrack.history.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works that have to be done one after the other. A commit and its sync cost far more than a row, so whoever comes first
 * does them for all who came meanwhile. Thread-safe.
 */
final class GroupCommit {
    private final ReentrantLock turn = new ReentrantLock();
    private final ConcurrentLinkedQueue<Pending<?>> waiting = new ConcurrentLinkedQueue<>();

    /**
     * The answer of {@code work} once it is on disk, or what was thrown.
     *
     * @param transaction does all that it is given in one transaction, or throws and does nothing
     * @param sync brings what was committed to the disk, or throws
     */
    <T> T done(Function<Tables, T> work, Consumer<Consumer<Tables>> transaction, Runnable sync) {
        Pending<T> mine = new Pending<>(work);
        waiting.add(mine);
        turn.lock();
        try {
            if (!mine.over) {
                together(all(), transaction, sync);
            }
        } finally {
            turn.unlock();
        }
        return mine.answer();
    }

    /** How many wait for their turn. */
    int waiting() {
        return waiting.size();
    }

    private List<Pending<?>> all() {
        List<Pending<?>> group = new ArrayList<>();
        for (Pending<?> next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
        }
        return group;
    }

    private static void together(List<Pending<?>> group, Consumer<Consumer<Tables>> transaction, Runnable sync) {
        try {
            commit(group, transaction);
            sync.run();
            group.forEach(Pending::stored);
        } catch (RuntimeException notOnDisk) {
            group.forEach(one -> one.fail(notOnDisk));
        } finally {
            group.forEach(Pending::end);
        }
    }

    /** One that fails must not take the others with it: then each is done by itself. */
    private static void commit(List<Pending<?>> group, Consumer<Consumer<Tables>> transaction) {
        try {
            transaction.accept(tables -> group.forEach(one -> one.work(tables)));
        } catch (RuntimeException failed) {
            if (group.size() == 1) {
                group.getFirst().fail(failed);
            } else {
                group.forEach(one -> commit(List.of(one), transaction));
            }
        }
    }

    /** One work, and what became of it. */
    private static final class Pending<T> {
        private final Function<Tables, T> work;
        private @Nullable T worked;
        private @Nullable RuntimeException failure;
        private boolean stored;
        private boolean over;

        Pending(Function<Tables, T> work) {
            this.work = work;
        }

        void work(Tables tables) {
            worked = work.apply(tables);
        }

        void fail(RuntimeException why) {
            failure = failure == null ? why : failure;
        }

        void stored() {
            stored = failure == null;
        }

        void end() {
            over = true;
        }

        T answer() {
            if (failure != null) {
                throw failure;
            }
            if (!stored) {
                throw new IllegalStateException("the one who committed for several gave up");
            }
            return Objects.requireNonNull(worked);
        }
    }
}
