package org.shadowrack.benchmarks.fleet;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What the fleet has seen. Thread-safe. */
final class Counters {
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicInteger sessions = new AtomicInteger();

    void connected() {
        open.incrementAndGet();
        connections.incrementAndGet();
    }

    void disconnected() {
        open.decrementAndGet();
    }

    void answered() {
        requests.incrementAndGet();
    }

    void loggedIn() {
        sessions.incrementAndGet();
    }

    void loggedOut() {
        sessions.decrementAndGet();
    }

    /** Connections open and ever, requests ever, sessions open. */
    String line() {
        return open + " " + connections + " " + requests + " " + sessions;
    }
}
