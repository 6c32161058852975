package org.shadowrack.history.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works that have to be done one after the other. A commit and its sync cost far more than a row, so whoever comes first
 * does them for all who came meanwhile. Thread-safe.
 */
final class GroupCommit {
    private final ReentrantLock state = new ReentrantLock();
    private final Condition changed = state.newCondition();
    private List<Pending<?>> waiting = new ArrayList<>();
    private boolean busy;

    /**
     * The answer of {@code work} once it is on disk, or what was thrown.
     *
     * @param transaction does all that it is given in one transaction, or throws and does nothing
     * @param sync brings what was committed to the disk, or throws
     * @param alone runs what it is given while nobody else changes the database
     */
    <T> T done(Function<Tables, T> work, Consumer<Consumer<Tables>> transaction, Runnable sync,
            Consumer<Runnable> alone) {
        Pending<T> mine = new Pending<>(work);
        List<Pending<?>> group = turn(mine);
        if (!group.isEmpty()) {
            try {
                alone.accept(() -> together(group, transaction, sync));
            } finally {
                end(group);
            }
        }
        return mine.answer();
    }

    /** All who wait, where it is for this one to commit; none where another has done so for it. */
    private List<Pending<?>> turn(Pending<?> mine) {
        state.lock();
        try {
            waiting.add(mine);
            while (busy && !mine.over) {
                changed.awaitUninterruptibly();
            }
            if (mine.over) {
                return List.of();
            }
            busy = true;
            List<Pending<?>> group = waiting;
            waiting = new ArrayList<>();
            return group;
        } finally {
            state.unlock();
        }
    }

    /** The lock is not held while it commits: those whom it was done for are not to wait for the next one. */
    private void end(List<Pending<?>> group) {
        state.lock();
        try {
            group.forEach(Pending::end);
            busy = false;
            changed.signalAll();
        } finally {
            state.unlock();
        }
    }

    /** How many wait for their turn. */
    int waiting() {
        state.lock();
        try {
            return waiting.size();
        } finally {
            state.unlock();
        }
    }

    private static void together(List<Pending<?>> group, Consumer<Consumer<Tables>> transaction, Runnable sync) {
        try {
            commit(group, transaction);
            sync.run();
            group.forEach(Pending::stored);
        } catch (RuntimeException notOnDisk) {
            group.forEach(one -> one.fail(notOnDisk));
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
