package org.shadowrack.cli.fleet;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.telemetry.Collector.Round;

/** Adds up rounds. Not thread-safe. */
final class PollTally {
    private final long began = System.nanoTime();
    private final long cpuBegan = cpuNanos();
    private final List<Double> millis = new ArrayList<>();
    private long readings;
    private long problems;
    private long unreachable;
    private int targets;
    private String reason = "";

    /** Adds a round and answers its readings. */
    List<Observation.Reading> add(Round round) {
        targets = round.services();
        millis.addAll(round.pollMillis());
        List<Observation.Reading> pulled = new ArrayList<>();
        for (Observation observation : round.observations()) {
            switch (observation) {
                case Observation.Reading reading -> pulled.add(reading);
                case Observation.Malformed _ -> problems++;
                case Observation.Unreachable silent -> {
                    problems++;
                    unreachable++;
                    reason = silent.reason();
                }
            }
        }
        readings += pulled.size();
        return pulled;
    }

    /** Whether not one poll was answered. */
    boolean nothingAnswered() {
        return targets > 0 && unreachable == millis.size();
    }

    /** Why the last silent service was silent. */
    String reason() {
        return reason;
    }

    PollDocument document() {
        double seconds = (System.nanoTime() - began) / 1e9;
        return new PollDocument(targets, millis.size(), readings, problems, readings / seconds,
                (cpuNanos() - cpuBegan) / 1e9, percentile(0.5), percentile(0.99));
    }

    private double percentile(double share) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
