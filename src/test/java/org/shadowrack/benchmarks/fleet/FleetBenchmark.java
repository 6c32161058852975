package org.shadowrack.benchmarks.fleet;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.HttpRedfishClients;
import org.shadowrack.redfish.dell.DellAdapter;
import org.shadowrack.redfish.generic.GenericAdapter;
import org.shadowrack.redfish.hpe.HpeAdapter;
import org.shadowrack.security.Secret;
import org.shadowrack.security.tls.VerifyingTls;
import org.shadowrack.telemetry.Collector;
import org.shadowrack.telemetry.RedfishCollector;

/**
 * Polls a fleet at a period and prints a line a round: {@code FleetBenchmark TREE COUNT PERIOD-SECONDS ROUNDS SCENARIO},
 * where the scenario is {@code steady}, {@code slow} (one controller takes 30 s from round 5 on), {@code storm} (a fifth
 * vanish at round 5 and return at round 10) or {@code pace} (each answers as slowly as it was recorded).
 */
public final class FleetBenchmark {
    private FleetBenchmark() {}

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        Duration period = Duration.ofSeconds(Long.parseLong(arguments[2]));
        HttpRedfishClients clients = new HttpRedfishClients(new VerifyingTls(),
                _ -> Outcome.ok(Secret.copyOf("fleet".toCharArray())),
                List.of(new DellAdapter(), new HpeAdapter(), new GenericAdapter()), InstantSource.system());
        try (Fleet fleet = new Fleet(Path.of(arguments[0]), count, period)) {
            if (arguments[4].equals("pace")) {
                fleet.tell("pace");
            }
            try (Collector collector = new RedfishCollector(fleet.services(), clients, InstantSource.system(),
                    new Random(1), 256, period.multipliedBy(4).dividedBy(5))) {
                warmUp(collector, count);
                rounds(fleet, collector, period, Integer.parseInt(arguments[3]), arguments[4]);
            }
            System.out.println("after closing: connections open, ever, requests, sessions open: " + fleet.tell("stat"));
        }
    }

    /** The first round surveys everyone. */
    private static void warmUp(Collector collector, int count) {
        long began = System.nanoTime();
        int answered = 0;
        for (int i = 0; answered < count && i < 200; i++) {
            answered += collector.pollOnce().pollMillis().size();
        }
        System.out.printf("until every service was surveyed: %d answers, %.1f s%n", answered,
                (System.nanoTime() - began) / 1e9);
    }

    private static void rounds(Fleet fleet, Collector collector, Duration period, int rounds, String scenario)
            throws IOException, InterruptedException {
        System.out.println("round | s | answered | silent | readings | p50 ms | p99 ms | CPU s | heap MB | connections "
                + "open, ever, requests, sessions, CPU s of the load | late s");
        long next = System.nanoTime();
        for (int round = 1; round <= rounds; round++) {
            happens(fleet, scenario, round);
            long cpu = cpuNanos();
            double late = (System.nanoTime() - next) / 1e9;
            Collector.Round polled = collector.pollOnce();
            print(fleet, round, polled, (cpuNanos() - cpu) / 1e9, late);
            next += period.toNanos();
            Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
        }
    }

    private static void happens(Fleet fleet, String scenario, int round) throws IOException {
        int fifth = fleet.services().size() / 5;
        String command = switch (scenario + round) {
            case "slow5" -> "slow 1 30000";
            case "storm5" -> "vanish " + fifth;
            case "storm10" -> "return " + fifth;
            default -> "";
        };
        if (!command.isEmpty()) {
            System.out.println(command + ": " + fleet.tell(command));
        }
    }

    private static void print(Fleet fleet, int round, Collector.Round polled, double cpu, double late)
            throws IOException {
        List<Double> millis = new ArrayList<>(polled.pollMillis());
        millis.sort(null);
        long silent = polled.observations().stream().filter(Observation.Unreachable.class::isInstance).count();
        long readings = polled.observations().stream().filter(Observation.Reading.class::isInstance).count();
        System.out.printf("%d | %.1f | %d | %d | %d | %.0f | %.0f | %.1f | %d | %s | %.1f%n", round, polled.seconds(),
                millis.size() - silent, silent, readings, share(millis, 0.5), share(millis, 0.99), cpu, heapMegabytes(
                        round),
                fleet.tell("stat"), Math.max(0, late));
    }

    private static double share(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** After a collection now and then, so that what grows shows. */
    private static long heapMegabytes(int round) {
        if (round % 10 == 0) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
