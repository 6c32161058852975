package org.shadowrack.lab.simulation;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is going to happen, in the order of time; at the same second in the order of arrival. */
final class Agenda {

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(
            Comparator.comparingLong(Entry::second).thenComparingLong(Entry::ticket));
    private long tickets;

    void add(long second, Consumer<Long> action) {
        entries.add(new Entry(second, tickets++, action));
    }

    /** When the next one is due; far away where there is none. */
    long next() {
        Entry first = entries.peek();
        return first == null ? Long.MAX_VALUE : first.second;
    }

    /** Does the next one. */
    void run() {
        @Nullable
        Entry first = entries.poll();
        if (first != null) {
            first.action.accept(first.second);
        }
    }

    private record Entry(long second, long ticket, Consumer<Long> action) {}
}
