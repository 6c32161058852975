package org.shadowrack.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.util.Subscription;

/**
 * Brings the newest value of a source to the FX thread at most once a pulse, and only when it has changed; values between
 * two pulses are never seen. FX thread only; the source must answer at once, from any thread.
 *
 * @param <T> an immutable value
 */
public final class Feed<T> {
    private final Supplier<T> source;
    private final List<Consumer<? super T>> listeners = new ArrayList<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pull();
        }
    };
    private T newest;

    /** A feed of {@code source}; it is asked once now, and once a pulse after {@link #start}. */
    public Feed(Supplier<T> source) {
        this.source = source;
        this.newest = source.get();
    }

    /** Looks at the source once a pulse until {@link #stop}. */
    public void start() {
        timer.start();
    }

    /** Looks no more. */
    public void stop() {
        timer.stop();
    }

    /** The newest value that was brought over. */
    public T newest() {
        return newest;
    }

    /** Looks at the source now, and tells every listener when it has changed. */
    public void pull() {
        T now = source.get();
        if (now != newest && !Objects.equals(now, newest)) {
            newest = now;
            List.copyOf(listeners).forEach(listener -> listener.accept(now));
        }
    }

    /** Tells {@code listener} the newest value at once, and each change until the subscription is released. */
    public Subscription subscribe(Consumer<? super T> listener) {
        listeners.add(listener);
        listener.accept(newest);
        return () -> listeners.remove(listener);
    }

    /** How many listen, for tests of leaks. */
    public int listeners() {
        return listeners.size();
    }
}
