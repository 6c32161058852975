package org.shadowrack.migration.drivers.postgres.host;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/** What is open and waits for its next use; what nobody has needed for a minute is closed. Thread-safe. */
final class Kept<K, T> {
    private static final Duration FOR = Duration.ofMinutes(1);

    private final Map<K, ConcurrentLinkedDeque<T>> waiting = new ConcurrentHashMap<>();
    private final Consumer<T> close;

    Kept(Consumer<T> close) {
        this.close = close;
    }

    /** One that waits, which is no longer kept then; empty where none does. */
    Optional<T> take(K key) {
        return Optional.ofNullable(of(key).poll());
    }

    /** Lets it wait. */
    void keep(K key, T one) {
        of(key).push(one);
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(FOR);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            // Taken since then: whoever has it puts it back and lets it wait anew.
            if (of(key).remove(one)) {
                close.accept(one);
            }
        });
    }

    private ConcurrentLinkedDeque<T> of(K key) {
        return waiting.computeIfAbsent(key, any -> new ConcurrentLinkedDeque<>());
    }
}
