package org.shadowrack.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.HttpRedfishClients;
import org.shadowrack.redfish.generic.GenericAdapter;
import org.shadowrack.security.Trust;
import org.shadowrack.telemetry.RedfishCollector;

/**
 * Polls controllers that answer as slowly as real ones were recorded to, beside quick ones. Breaks when a slow one holds
 * up a round, or closing waits for all that it has yet to be asked.
 */
class RecordedPaceTest {
    static Stream<Path> slow() {
        return Stream.of("FC630-TimeInfo", "R720-TimeInfo")
                .map(name -> TestData.folder("redfish-latency").resolve(name));
    }

    private static <T> Outcome<T> unused() {
        return Outcome.failed(Problem.failed("not needed over loopback", "", ""));
    }

    private static ServiceSettings settings(String name, URI url) {
        return new ServiceSettings(name, url, null, null, new Trust.SystemAuthorities(), Duration.ofSeconds(10),
                Role.NONE);
    }

    @ParameterizedTest
    @MethodSource("slow")
    void aControllerAsSlowAsRecordedHoldsUpNoOther(Path tree) {
        Path quick = TestData.folder("redfish").resolve("dmtf-bladed");
        HttpRedfishClients clients = new HttpRedfishClients(_ -> unused(), _ -> unused(), List.of(new GenericAdapter()),
                InstantSource.system());
        try (RecordedService slow = new RecordedService(tree).paced();
                RecordedService one = new RecordedService(quick);
                RecordedService other = new RecordedService(quick)) {
            List<ServiceSettings> services = new ArrayList<>(List.of(settings("slow", slow.url()),
                    settings("one", one.url()), settings("other", other.url())));
            try (RedfishCollector collector = new RedfishCollector(services, clients, InstantSource.system(),
                    new Random(1), 8, Duration.ofSeconds(4))) {
                collector.pollOnce();
                for (int round = 0; round < 2; round++) {
                    assertThat(heard(collector)).as("round " + round).contains("one", "other").doesNotContain("slow");
                }
                assertThat(slow.requests()).as("one after the other").isPositive();
            }
        }
    }

    private static Set<String> heard(RedfishCollector collector) {
        return collector.pollOnce().observations().stream().filter(Observation.Reading.class::isInstance)
                .map(reading -> ((Observation.Reading) reading).component().value().replaceAll("/.*", ""))
                .collect(Collectors.toSet());
    }
}
