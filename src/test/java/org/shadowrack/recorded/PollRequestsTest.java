package org.shadowrack.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.HttpRedfishClients;
import org.shadowrack.redfish.RedfishClient;
import org.shadowrack.redfish.RedfishTarget;
import org.shadowrack.redfish.generic.GenericAdapter;
import org.shadowrack.security.Trust;

/**
 * Counts what a poll asks of the recorded services. Breaks when a poll asks for what it need not, or when something that
 * can be read is never read.
 */
class PollRequestsTest {
    /** So many sweeps see every document at least once: the rest comes in turn. */
    private static final int SWEEPS = 120;

    static Stream<Path> trees() {
        return TestData.redfishTrees().stream();
    }

    private static RedfishClient client(RecordedService service) {
        HttpRedfishClients clients = new HttpRedfishClients(_ -> unused(), _ -> unused(),
                List.of(new GenericAdapter()), Clock.systemUTC());
        return value(clients.open(new RedfishTarget("bmc", service.url(), null, null, new Trust.SystemAuthorities(),
                Duration.ofSeconds(30))));
    }

    private static <T> Outcome<T> unused() {
        return Outcome.failed(Problem.failed("not needed over loopback", "", ""));
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    private static Set<String> places(RedfishClient.Sweep sweep) {
        return sweep.observations().stream().filter(Observation.Reading.class::isInstance)
                .map(reading -> ((Observation.Reading) reading).uri()).collect(Collectors.toSet());
    }

    private static List<String> asked(RecordedService service, RedfishClient client) {
        value(client.sweep());
        service.remember();
        value(client.sweep());
        return service.remembered();
    }

    /** Units that tell their environment each: a blade's is not in its enclosure's, a PDU's not in the other's. */
    private static long homes(List<String> asked) {
        return asked.stream().map(uri -> List.of(uri.split("/")).subList(0, Math.min(5, uri.split("/").length)))
                .distinct().count();
    }

    @ParameterizedTest
    @MethodSource("trees")
    void aPollTakesTwoRequestsAUnitByThermalAndPowerOrAtMostFourBySubsystem(Path tree) {
        try (RecordedService service = new RecordedService(tree); RedfishClient client = client(service)) {
            List<String> asked = asked(service, client);
            boolean older = asked.stream().allMatch(uri -> uri.matches(".*/(Thermal|Power)"));
            assertThat(asked).as("a poll").isNotEmpty()
                    .hasSizeLessThanOrEqualTo((int) ((older ? 2 : 4) * homes(asked)));
        }
    }

    @ParameterizedTest
    @MethodSource("trees")
    void aServiceThatPromisesToExpandAndDoesNotIsPolledByTwoRequestsAChassisWhereItHasThermalAndPower(Path tree) {
        try (RecordedService service = new RecordedService(tree).plain(); RedfishClient client = client(service)) {
            List<String> asked = asked(service, client);
            boolean older = new RawCount(tree).hasDocument("Thermal");
            assertThat(asked).as("a poll").isNotEmpty()
                    .hasSizeLessThanOrEqualTo(older ? (int) (2 * homes(asked)) : 12);
        }
    }

    @ParameterizedTest
    @MethodSource("trees")
    void whatAPollLeavesOutComesInTurnWithFewRequestsEach(Path tree) {
        try (RecordedService service = new RecordedService(tree); RedfishClient client = client(service)) {
            Map<String, Double> walked = value(client.walk()).readings().stream()
                    .collect(Collectors.toMap(Observation.Reading::uri, Observation.Reading::value));
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < SWEEPS && !seen.containsAll(walked.keySet()); i++) {
                RedfishClient.Sweep sweep = value(client.sweep());
                seen.addAll(places(sweep));
                assertThat(i == 0 ? 0 : sweep.requests()).as("sweep " + i).isLessThanOrEqualTo(40);
                assertThat(sweep.statusChanges()).isEmpty();
            }
            assertThat(seen).containsAll(walked.keySet());
        }
    }
}
