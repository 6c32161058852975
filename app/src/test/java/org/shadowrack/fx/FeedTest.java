package org.shadowrack.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.shadowrack.fx.task.ExecutorBackground;
import org.shadowrack.fx.task.Latest;

/** Fails when a feed repeats or loses values, or an old answer overtakes a newer question. */
class FeedTest {
    private final AtomicReference<String> source = new AtomicReference<>("a");
    private final Feed<String> feed = new Feed<>(() -> String.valueOf(source.get()));
    private final List<String> heard = new ArrayList<>();

    @Test
    void aListenerHearsTheNewestAtOnceAndThenOnlyChanges() {
        feed.subscribe(heard::add);
        feed.pull();
        source.set("b");
        source.set("c");
        feed.pull();
        feed.pull();
        assertThat(heard).containsExactly("a", "c");
    }

    @Test
    void aReleasedSubscriptionHearsNothingMore() {
        Subscriptions bag = new Subscriptions();
        bag.add(feed.subscribe(heard::add));
        bag.release();
        source.set("b");
        feed.pull();
        assertThat(heard).containsExactly("a");
        assertThat(feed.listeners()).isZero();
    }

    @Test
    void onlyTheNewestQuestionIsAnswered() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Executor worker = waiting::add;
        Latest latest = new Latest(new ExecutorBackground(worker, Runnable::run));
        latest.run(() -> "old", heard::add);
        latest.run(() -> "new", heard::add);
        waiting.forEach(Runnable::run);
        assertThat(heard).containsExactly("new");
    }
}
