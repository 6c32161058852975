package org.shadowrack.system.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How long a client is without answers while a workload is moved: by a whole migration of ours, and by the bare tools'
 * commands, by turns in the same run. Arguments: how many rounds (5), then the beginnings of the names of the systems (all).
 * Prints medians in milliseconds, and their ratio.
 */
public final class BlackoutBenchmark {
    private BlackoutBenchmark() {}

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        System.out.println(
                "| system | rounds | ours: ms | bare: ms | ours / bare | ours, from the command until the other side serves: ms | bare |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        Map<String, Way> systems = new LinkedHashMap<>();
        systems.put("HAProxy", TrafficBlackout::haproxy);
        systems.put("PowerDNS", TrafficBlackout::powerDns);
        systems.put("Redis behind HAProxy", RedisBlackout::measure);
        systems.put("PostgreSQL by PowerDNS", PostgresBlackout::measure);
        List<String> chosen = Arrays.stream(arguments).skip(1).toList();
        for (var system : systems.entrySet()) {
            if (chosen.isEmpty() || chosen.stream().anyMatch(system.getKey()::startsWith)) {
                print(system.getKey(), rounds, system.getValue());
            }
        }
    }

    /**
     * One measurement.
     *
     * @param blackout seen by the client, milliseconds
     * @param switched from the command until the other side serves, milliseconds; not a number where it was not measured
     */
    record Sample(double blackout, double switched) {}

    /** Measures once, ours or the bare tools. */
    @FunctionalInterface
    interface Way {
        Sample measure(boolean ours) throws Exception;
    }

    private static void print(String system, int rounds, Way way) throws Exception {
        way.measure(true);
        way.measure(false);
        List<Sample> ours = new ArrayList<>();
        List<Sample> bare = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            ours.add(way.measure(true));
            bare.add(way.measure(false));
        }
        System.out.printf(Locale.ROOT, "| %s | %d | %s | %s | %.2f | %s | %s |%n", system, rounds,
                told(ours, Sample::blackout), told(bare, Sample::blackout),
                median(ours, Sample::blackout) / median(bare, Sample::blackout), told(ours, Sample::switched),
                told(bare, Sample::switched));
    }

    private static String told(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        DoubleSummaryStatistics range = samples.stream().mapToDouble(figure).summaryStatistics();
        return Double.isNaN(range.getSum())
                ? "–"
                : String.format(Locale.ROOT, "%.1f (%.1f to %.1f)", median(samples, figure), range.getMin(),
                        range.getMax());
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return samples.stream().mapToDouble(figure).sorted().skip(samples.size() / 2).findFirst().orElseThrow();
    }
}
