package org.shadowrack.system.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
                "| system | rounds | ours: ms | bare: ms | ours / bare | the click to the end of the cutover: ms |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
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
     * @param cutover from the command to its end, milliseconds; not a number where there is none
     */
    record Sample(double blackout, double cutover) {}

    /** Measures once, ours or the bare tools. */
    @FunctionalInterface
    interface Way {
        Sample measure(boolean ours) throws Exception;
    }

    private static void print(String system, int rounds, Way way) throws Exception {
        way.measure(true);
        way.measure(false);
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> cutovers = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Sample own = way.measure(true);
            ours.add(own.blackout());
            cutovers.add(own.cutover());
            bare.add(way.measure(false).blackout());
        }
        double cutover = median(cutovers);
        System.out.printf(Locale.ROOT, "| %s | %d | %.1f (%.1f to %.1f) | %.1f (%.1f to %.1f) | %.2f | %s |%n", system,
                rounds, median(ours), Collections.min(ours), Collections.max(ours), median(bare),
                Collections.min(bare), Collections.max(bare), median(ours) / median(bare),
                Double.isNaN(cutover) ? "–" : String.format(Locale.ROOT, "%.0f", cutover));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
