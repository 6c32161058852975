package org.shadowrack.fuzz;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.recorded.TestData;
import org.shadowrack.redfish.HttpRedfishClients;
import org.shadowrack.redfish.RedfishClient;
import org.shadowrack.redfish.RedfishTarget;
import org.shadowrack.redfish.dell.DellAdapter;
import org.shadowrack.redfish.generic.GenericAdapter;
import org.shadowrack.redfish.hpe.HpeAdapter;
import org.shadowrack.security.Trust;

/** Walks and polls spoilt services; {@code Fuzzer CASES [FIRST-SEED]} does so for as many seeds. */
public final class Fuzzer {
    private final List<Path> trees;
    private int walked;
    private int refused;
    private int problems;
    private int cases;

    /** A fuzzer of these recorded trees. */
    public Fuzzer(List<Path> trees) {
        this.trees = List.copyOf(trees);
    }

    /** Runs cases and prints what they came to; ends with an exception at the first that is not borne. */
    public static void main(String[] arguments) {
        Fuzzer fuzzer = new Fuzzer(TestData.redfishTrees());
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        long began = System.nanoTime();
        for (long seed = first; seed < first + Long.parseLong(arguments[0]); seed++) {
            fuzzer.one(seed);
            if (seed % 20 == 0) {
                System.out.println(fuzzer.summary() + ", " + (System.nanoTime() - began) / 1_000_000_000 + " s");
            }
        }
        System.out.println(fuzzer.summary());
    }

    /** One case. An exception is a defect, and so is a problem without its place, or a walk that does not end. */
    public void one(long seed) {
        cases++;
        Path tree = trees.get((int) (seed % trees.size()));
        try (SpoiltService service = new SpoiltService(tree, seed); RedfishClient client = client(service)) {
            switch (client.walk()) {
                case Outcome.Failed<RedfishClient.Walk>(Problem problem) -> {
                    refused++;
                    require(!problem.message().isBlank() && problem.tried().contains("/redfish/v1"), seed,
                            "a problem without its place: " + problem);
                }
                case Outcome.Ok<RedfishClient.Walk>(RedfishClient.Walk walk) -> {
                    walked++;
                    problems += walk.problems().size();
                    walk.problems().forEach(flaw -> placed(flaw, seed));
                    client.sweep();
                    client.sweep();
                }
            }
            require(!service.overrun(), seed, "the client went on asking");
        }
    }

    private static void placed(Observation.Malformed flaw, long seed) {
        require(!flaw.uri().isBlank() && !flaw.reason().isBlank(), seed, "a problem without its URI: " + flaw);
    }

    private static void require(boolean held, long seed, String otherwise) {
        if (!held) {
            throw new AssertionError("seed " + seed + ": " + otherwise);
        }
    }

    /** How the cases ended so far. */
    public String summary() {
        return cases + " cases: " + walked + " walked with " + problems + " problems told, " + refused
                + " ended with one clear problem; heap " + (Runtime.getRuntime().totalMemory()
                        - Runtime.getRuntime().freeMemory() >> 20)
                + " MB";
    }

    private static RedfishClient client(SpoiltService service) {
        HttpRedfishClients clients = new HttpRedfishClients(_ -> unused(), _ -> unused(),
                List.of(new DellAdapter(), new HpeAdapter(), new GenericAdapter()), Clock.systemUTC());
        return clients.open(new RedfishTarget("bmc", service.url(), null, null, new Trust.SystemAuthorities(),
                Duration.ofSeconds(1))).orElse(problem -> {
                    throw new IllegalStateException(problem.line());
                });
    }

    private static <T> Outcome<T> unused() {
        return Outcome.failed(Problem.failed("not needed over loopback", "", ""));
    }
}
