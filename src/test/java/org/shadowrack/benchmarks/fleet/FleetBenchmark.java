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
 * where the scenario is {@code steady}, {@code rough} (one controller takes 30 s for each reply from round 4 on; a fifth
 * vanish at round 8 and return at round 14) or {@code pace} (each answers as slowly as it was recorded). A round is late when
 * it begins after its time; a service has missed it when it is not among the answered.
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
            left(fleet);
        }
    }

    /** What the fleet still has open, once it has noticed that everyone is gone. */
    private static void left(Fleet fleet) throws IOException, InterruptedException {
        Load load = Load.of(fleet.tell("stat"));
        for (int i = 0; i < 100 && load.open() > 0; i++) {
            Thread.sleep(100);
            load = Load.of(fleet.tell("stat"));
        }
        System.out.println("after closing: " + load.open() + " connections and " + load.sessions() + " sessions open, "
                + load.requests() + " requests ever");
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
                + "open, new | requests | sessions | CPU s of the load | late s");
        Load before = Load.of(fleet.tell("stat"));
        long next = System.nanoTime();
        for (int round = 1; round <= rounds; round++) {
            happens(fleet, scenario, round);
            long cpu = cpuNanos();
            double late = (System.nanoTime() - next) / 1e9;
            Collector.Round polled = collector.pollOnce();
            Load now = Load.of(fleet.tell("stat"));
            print(round, polled, (cpuNanos() - cpu) / 1e9, late, now.since(before));
            before = now;
            next += period.toNanos();
            Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
        }
    }

    private static void happens(Fleet fleet, String scenario, int round) throws IOException {
        int fifth = fleet.services().size() / 5;
        String command = switch (scenario + round) {
            case "rough4" -> "slow 1 30000";
            case "rough8" -> "vanish " + fifth;
            case "rough14" -> "return " + fifth;
            default -> "";
        };
        if (!command.isEmpty()) {
            System.out.println(command + ": " + fleet.tell(command));
        }
    }

    private static void print(int round, Collector.Round polled, double cpu, double late, Load load) {
        List<Double> millis = new ArrayList<>(polled.pollMillis());
        millis.sort(null);
        long silent = polled.observations().stream().filter(Observation.Unreachable.class::isInstance).count();
        long readings = polled.observations().stream().filter(Observation.Reading.class::isInstance).count();
        System.out.printf("%d | %.1f | %d | %d | %d | %.0f | %.0f | %.1f | %d | %d, %d | %d | %d | %d | %.1f%n", round,
                polled.seconds(), millis.size() - silent, silent, readings, share(millis, 0.5), share(millis, 0.99),
                cpu,
                heapMegabytes(round), load.open(), load.connections(), load.requests(), load.sessions(),
                load.cpuSeconds(), Math.max(0, late));
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
