package org.shadowrack.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.recorded.RecordedService;
import org.shadowrack.recorded.TestData;
import org.shadowrack.redfish.HttpRedfishClients;
import org.shadowrack.redfish.RedfishClient;
import org.shadowrack.redfish.RedfishTarget;
import org.shadowrack.redfish.generic.GenericAdapter;
import org.shadowrack.security.Trust;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readings that a poll brings for a second of the polling thread's CPU, against a bare HttpClient GET and JSON parse of
 * the same documents in the same run. The server runs in the same process on other threads, whose time is not counted.
 */
public final class PollBenchmark {
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 60;

    private PollBenchmark() {}

    /** One side of the comparison. */
    private interface Work {
        void once() throws IOException;
    }

    /** Measures each recorded tree and prints one line of a table for it. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(
                "| service | readings a poll | requests | poll: CPU ms | bare: CPU ms | readings/CPU s | share of bare |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (Path tree : TestData.redfishTrees()) {
            try (RecordedService service = new RecordedService(tree)) {
                measure(tree.getFileName().toString(), service);
            }
        }
    }

    private static void measure(String name, RecordedService service) throws IOException {
        try (RedfishClient client = client(service); CloseableHttpClient bare = HttpClients.createDefault()) {
            value(client.walk());
            value(client.sweep());
            service.remember();
            RedfishClient.Sweep sweep = value(client.sweep());
            List<String> asked = service.remembered();
            long readings = sweep.observations().stream().filter(Observation.Reading.class::isInstance).count();
            JsonMapper mapper = new JsonMapper();
            Work poll = () -> value(client.sweep());
            Work get = () -> {
                for (String uri : asked) {
                    byte[] body = bare.execute(new HttpGet(service.url() + uri),
                            response -> EntityUtils.toByteArray(response.getEntity()));
                    mapper.readTree(body);
                }
            };
            double[] millis = interleaved(poll, get);
            System.out.printf("| %s | %d | %d | %.2f | %.2f | %.0f | %.0f %% |%n", name, readings, asked.size(),
                    millis[0],
                    millis[1], readings / millis[0] * 1000, 100 * millis[1] / millis[0]);
        }
    }

    /** Turn by turn, so that both see the same machine. A sweep that also surveys counts as it is. */
    private static double[] interleaved(Work one, Work other) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            one.once();
            other.once();
        }
        double[] millis = new double[2];
        for (int i = 0; i < ROUNDS; i++) {
            millis[0] += cpuMillis(one) / ROUNDS;
            millis[1] += cpuMillis(other) / ROUNDS;
        }
        return millis;
    }

    private static double cpuMillis(Work work) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.once();
        return (threads.getCurrentThreadCpuTime() - before) / 1e6;
    }

    private static RedfishClient client(RecordedService service) {
        return value(new HttpRedfishClients(_ -> unused(), _ -> unused(), List.of(new GenericAdapter()),
                Clock.systemUTC()).open(
                        new RedfishTarget("bmc", service.url(), null, null,
                                new Trust.SystemAuthorities(), Duration.ofSeconds(30))));
    }

    private static <T> Outcome<T> unused() {
        return Outcome.failed(Problem.failed("not needed over loopback", "", ""));
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new IllegalStateException(problem.line());
        });
    }
}
