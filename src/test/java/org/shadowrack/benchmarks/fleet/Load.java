package org.shadowrack.benchmarks.fleet;

import java.util.Arrays;

/**
 * What the load generator has seen.
 *
 * @param open connections
 * @param connections ever
 * @param requests ever
 * @param sessions open
 * @param cpuSeconds of its process
 */
record Load(long open, long connections, long requests, long sessions, long cpuSeconds) {
    /** Reads {@link Counters#line}. */
    static Load of(String line) {
        long[] numbers = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
        return new Load(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    /** What is new since then; what is open stays what it is. */
    Load since(Load before) {
        return new Load(open, connections - before.connections, requests - before.requests, sessions,
                cpuSeconds - before.cpuSeconds);
    }
}
