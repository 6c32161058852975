package org.shadowrack.fuzz;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
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

/**
 * Walks and polls spoilt services, some at once as most of it is waiting; {@code Fuzzer CASES [FIRST-SEED]} does so for as
 * many seeds. Thread-safe.
 */
public final class Fuzzer {
    private static final int AT_ONCE = 12;
    private static final int PORTION = 200;
    /** Longer than all requests of the largest tree with every tenth timing out; one that takes longer hangs. */
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final List<Path> trees;
    private final Tally tally = new Tally();

    /** A fuzzer of these recorded trees. */
    public Fuzzer(List<Path> trees) {
        this.trees = List.copyOf(trees);
    }

    /** Runs cases and prints what they came to; ends with an exception at the first that is not borne. */
    public static void main(String[] arguments) throws InterruptedException {
        Fuzzer fuzzer = new Fuzzer(TestData.redfishTrees());
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        long end = first + Long.parseLong(arguments[0]);
        long began = System.nanoTime();
        for (long seed = first; seed < end; seed += PORTION) {
            fuzzer.cases(seed, Math.min(end, seed + PORTION));
            System.out.println(fuzzer.summary() + ", " + (System.nanoTime() - began) / 1_000_000_000 + " s");
        }
    }

    /** The cases of seeds from {@code first} to before {@code end}. An exception is a defect, and names the seed. */
    public void cases(long first, long end) throws InterruptedException {
        Semaphore lanes = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> cases = LongStream.range(first, end).<Future<?>>mapToObj(seed -> threads.submit(() -> {
                lanes.acquire();
                try {
                    one(seed);
                } finally {
                    lanes.release();
                }
                return seed;
            })).toList();
            for (int i = 0; i < cases.size(); i++) {
                ended(cases.get(i), first + i, threads);
            }
        }
    }

    private static void ended(Future<?> one, long seed, ExecutorService threads) throws InterruptedException {
        try {
            one.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            threads.shutdownNow();
            throw new AssertionError("seed " + seed, e.getCause());
        } catch (TimeoutException e) {
            threads.shutdownNow();
            throw new AssertionError("seed " + seed + ": it hangs", e);
        }
    }

    /** One case. An exception is a defect, and so is a problem without its place, or a walk that does not end. */
    private void one(long seed) {
        Path tree = trees.get((int) (seed % trees.size()));
        try (SpoiltService service = new SpoiltService(tree, seed); RedfishClient client = client(service)) {
            switch (client.walk()) {
                case Outcome.Failed<RedfishClient.Walk>(Problem problem) -> {
                    tally.refused();
                    require(!problem.message().isBlank() && problem.tried().contains("/redfish/v1"),
                            "a problem without its place: " + problem);
                }
                case Outcome.Ok<RedfishClient.Walk>(RedfishClient.Walk walk) -> {
                    tally.walked(walk.problems().size());
                    walk.problems().forEach(Fuzzer::placed);
                    client.sweep();
                    client.sweep();
                }
            }
            require(!service.overrun(), "the client went on asking");
        }
    }

    private static void placed(Observation.Malformed flaw) {
        require(!flaw.uri().isBlank() && !flaw.reason().isBlank(), "a problem without its URI: " + flaw);
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new AssertionError(otherwise);
        }
    }

    /** How the cases ended so far. */
    public String summary() {
        return tally.line();
    }

    /** How many cases were walked, rather than refused as a whole. */
    public int walked() {
        return tally.walked();
    }

    private static RedfishClient client(SpoiltService service) {
        HttpRedfishClients clients = new HttpRedfishClients(_ -> unused(), _ -> unused(),
                List.of(new DellAdapter(), new HpeAdapter(), new GenericAdapter()), Clock.systemUTC());
        return clients
                .open(new RedfishTarget("bmc", service.url(), null, null, new Trust.SystemAuthorities(), TIMEOUT))
                .orElse(problem -> {
                    throw new IllegalStateException(problem.line());
                });
    }

    private static <T> Outcome<T> unused() {
        return Outcome.failed(Problem.failed("not needed over loopback", "", ""));
    }
}
