package org.shadowrack.benchmarks.fleet;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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

    /** Connections open and ever, requests ever, sessions open, CPU seconds of this process. */
    String line() {
        return open + " " + connections + " " + requests + " " + sessions + " " + cpuSeconds();
    }

    private static long cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1_000_000_000;
    }
}
