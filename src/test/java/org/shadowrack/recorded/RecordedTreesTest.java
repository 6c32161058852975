package org.shadowrack.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.HttpRedfishClients;
import org.shadowrack.redfish.RedfishClient;
import org.shadowrack.redfish.RedfishTarget;
import org.shadowrack.redfish.dell.DellAdapter;
import org.shadowrack.redfish.generic.GenericAdapter;
import org.shadowrack.redfish.hpe.HpeAdapter;
import org.shadowrack.redfish.lenovo.LenovoAdapter;
import org.shadowrack.security.Trust;
import org.shadowrack.ui.fleet.Fleet;

/**
 * Walks whole recorded services and compares with a count in the raw files. Breaks when a link to hardware is not
 * followed, a schema is not understood, or a number is lost, doubled into another component, or changed.
 */
class RecordedTreesTest {
    static Stream<Path> trees() {
        return TestData.redfishTrees().stream();
    }

    private static RedfishClient client(RecordedService service) {
        HttpRedfishClients clients = new HttpRedfishClients(_ -> unused(), _ -> unused(),
                List.of(new DellAdapter(), new HpeAdapter(), new LenovoAdapter(), new GenericAdapter()),
                Clock.systemUTC());
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

    private static Set<String> uris(RedfishClient.Walk walk, ComponentKind... kinds) {
        return walk.components().stream().filter(part -> Set.of(kinds).contains(part.kind())).map(Component::uri)
                .collect(Collectors.toSet());
    }

    /** Broken by a kind of component that the topology has no place for. */
    @ParameterizedTest
    @MethodSource("trees")
    void everyComponentIsShownInABoxOrIsARack(Path tree) {
        try (RecordedService service = new RecordedService(tree); RedfishClient client = client(service)) {
            Map<ComponentId, Component> found = value(client.walk()).components().stream()
                    .collect(Collectors.toMap(Component::id, part -> part));
            FleetSnapshot empty = FleetSnapshot.empty("site", false);
            Fleet fleet = Fleet.of(new FleetSnapshot(empty.at(), false, new Topology("site", empty.at(), found,
                    List.of(), List.of()), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(),
                    empty.figures()));
            assertThat(found).isNotEmpty().allSatisfy((id, part) -> assertThat(fleet.boxOf(id).isPresent()).as(
                    part.toString()).isEqualTo(part.kind() != ComponentKind.RACK));
            assertThat(fleet.boxes().stream().flatMap(box -> box.components().stream())).as("and in one alone")
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("trees")
    void everyFanSupplyDriveAndServerOfTheFilesIsAComponent(Path tree) {
        RawCount raw = new RawCount(tree);
        try (RecordedService service = new RecordedService(tree); RedfishClient client = client(service)) {
            RedfishClient.Walk walk = value(client.walk());
            assertThat(uris(walk, ComponentKind.SERVER)).containsExactlyInAnyOrderElementsOf(raw.members("Systems"));
            assertThat(uris(walk, ComponentKind.FAN)).containsAll(raw.members("Fans"));
            assertThat(uris(walk, ComponentKind.POWER_SUPPLY)).containsAll(raw.members("PowerSupplies"));
            assertThat(uris(walk, ComponentKind.DRIVE)).containsAll(raw.members("Drives"));
            assertThat(uris(walk, ComponentKind.DIMM)).containsAll(raw.members("Memory"));
            toldOnce(uris(walk, ComponentKind.FAN), raw.members("Fans"), raw.arrayMembers("Thermal", "Fans"));
            toldOnce(uris(walk, ComponentKind.POWER_SUPPLY), raw.members("PowerSupplies"),
                    raw.arrayMembers("Power", "PowerSupplies"));
        }
    }

    /** A part that the older resource tells of is there under that address, or it is one of the newer resource's. */
    private static void toldOnce(Set<String> found, List<String> newer, List<String> older) {
        assertThat(older.stream().filter(uri -> !found.contains(uri)).count()).isLessThanOrEqualTo(newer.size());
        assertThat(found.size()).isBetween(Math.max(newer.size(), older.size()), newer.size() + older.size());
        assertThat(found).isSubsetOf(Stream.concat(newer.stream(), older.stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("trees")
    void everyNumberOfTheFilesIsAReadingWithItsValueAndItsPlace(Path tree) {
        Map<String, Double> raw = new RawCount(tree).numbers();
        try (RecordedService service = new RecordedService(tree); RedfishClient client = client(service)) {
            RedfishClient.Walk walk = value(client.walk());
            Map<String, Double> read = walk.readings().stream()
                    .collect(Collectors.toMap(Observation.Reading::uri, Observation.Reading::value));
            assertThat(read).containsAllEntriesOf(raw);
            Set<String> keys = walk.readings().stream().map(reading -> reading.key().toString())
                    .collect(Collectors.toSet());
            assertThat(keys).as("no two places share a series").hasSameSizeAs(walk.readings());
        }
    }

    @ParameterizedTest
    @MethodSource("trees")
    void everyCriticalThresholdOfTheFilesIsALimitOfItsNumber(Path tree) {
        Map<String, Double> raw = new RawCount(tree).criticals();
        try (RecordedService service = new RecordedService(tree); RedfishClient client = client(service)) {
            RedfishClient.Walk walk = value(client.walk());
            Map<ComponentId, Map<String, Double>> limits = walk.components().stream()
                    .collect(Collectors.toMap(Component::id, Component::limits));
            Map<String, Double> told = new LinkedHashMap<>();
            walk.readings().stream().filter(reading -> raw.containsKey(reading.uri())).forEach(reading -> told.put(
                    reading.uri(), limits.getOrDefault(reading.component(), Map.of()).get(reading.metric())));
            assertThat(told).isEqualTo(raw);
        }
    }

    @ParameterizedTest
    @MethodSource("trees")
    void everyEnabledSensorWithoutANumberIsAProblemAtItsPlace(Path tree) {
        List<String> raw = new RawCount(tree).emptyThoughEnabled();
        try (RecordedService service = new RecordedService(tree); RedfishClient client = client(service)) {
            List<String> told = value(client.walk()).problems().stream().map(Observation.Malformed::uri).toList();
            assertThat(raw).allSatisfy(place -> assertThat(told).anyMatch(uri -> uri.startsWith(place + "/")));
        }
    }
}
