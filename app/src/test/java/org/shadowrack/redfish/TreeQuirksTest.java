package org.shadowrack.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.redfish.ScriptedService.value;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.ScriptedService.Answer;

/** Breaks when an oddity of a document, as seen in the field, costs more than the value that it is in. */
class TreeQuirksTest {
    private static final String CHASSIS = "/redfish/v1/Chassis";
    private static final String BOX = CHASSIS + "/1";
    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void stop() {
        service.close();
    }

    private RedfishClient.Walk walk() {
        try (RedfishClient client = service.client(null)) {
            return value(client.walk());
        }
    }

    private void chassis(String more) {
        service.json(BOX, "{\"@odata.type\":\"#Chassis.v1_25_0.Chassis\",\"Id\":\"1\",\"Name\":\"Box\"," + more + "}");
    }

    private void thermal(String arrays) {
        chassis("\"Thermal\":{\"@odata.id\":\"" + BOX + "/Thermal\"}");
        service.json(BOX + "/Thermal", "{\"@odata.type\":\"#Thermal.v1_7_0.Thermal\"," + arrays + "}");
    }

    private void power(String arrays) {
        chassis("\"Power\":{\"@odata.id\":\"" + BOX + "/Power\"}");
        service.json(BOX + "/Power", "{\"@odata.type\":\"#Power.v1_7_0.Power\"," + arrays + "}");
    }

    private static List<Double> values(RedfishClient.Walk walk) {
        return walk.readings().stream().map(Observation.Reading::value).toList();
    }

    private static List<String> flawed(RedfishClient.Walk walk) {
        return walk.problems().stream().map(Observation.Malformed::uri).toList();
    }

    private static Component only(RedfishClient.Walk walk, ComponentKind kind) {
        List<Component> found = walk.components().stream().filter(part -> part.kind() == kind).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"N/A\"", "\"\"", "\"21.5\"", "\"No Reading\""})
    void textWhereANumberBelongsIsAProblemAndNeverANumber(String text) {
        thermal("\"Temperatures\":[{\"Name\":\"A\",\"ReadingCelsius\":" + text
                + ",\"Status\":{\"State\":\"Enabled\"}},{\"Name\":\"B\",\"ReadingCelsius\":21}]");
        RedfishClient.Walk walk = walk();
        assertThat(values(walk)).containsExactly(21.0);
        assertThat(flawed(walk)).containsExactly(BOX + "/Thermal#/Temperatures/0/ReadingCelsius");
    }

    @Test
    void idsThatAreNumbersAreNamesAllTheSame() {
        thermal("\"Fans\":[{\"MemberId\":7,\"Reading\":4000,\"ReadingUnits\":\"RPM\"},"
                + "{\"MemberId\":8,\"Reading\":4100,\"ReadingUnits\":\"RPM\"}]");
        assertThat(walk().components()).extracting(Component::name).containsExactly("Box", "7", "8");
    }

    @Test
    void membersThatComeInlinedByPagesAreTakenAsTheyAre() {
        String page = IntStream.range(0, 50).mapToObj(TreeQuirksTest::drive).collect(Collectors.joining(","));
        service.on("GET " + CHASSIS, exchange -> Answer.json(exchange.getRequestURI().toString().contains("skip=50")
                ? "{\"Members\":[" + drive(50) + "],\"Members@odata.count\":51}"
                : "{\"Members\":[" + page + "],\"Members@odata.count\":51,\"Members@odata.nextLink\":\"" + CHASSIS
                        + "?$skip=50\"}"));
        RedfishClient.Walk walk = walk();
        assertThat(walk.components()).hasSize(51);
        assertThat(walk.requests()).as("root and two pages").isEqualTo(3);
    }

    private static String drive(int index) {
        return "{\"@odata.id\":\"/redfish/v1/Chassis/D" + index
                + "\",\"@odata.type\":\"#Chassis.v1_25_0.Chassis\",\"Id\":\"D" + index
                + "\",\"Name\":\"Drive bay\",\"Model\":\"M\",\"SerialNumber\":\"S" + index
                + "\",\"ChassisType\":\"Drawer\",\"Status\":{\"State\":\"Enabled\",\"Health\":\"OK\"}}";
    }

    @ParameterizedTest
    @CsvSource({"Thermal,ThermalSubsystem", "ThermalSubsystem,Thermal"})
    void oneOfTheTwoThermalsFailsAndTheOtherTells(String broken, String working) {
        chassis("\"Thermal\":{\"@odata.id\":\"" + BOX + "/Thermal\"},\"ThermalSubsystem\":{\"@odata.id\":\"" + BOX
                + "/ThermalSubsystem\"}");
        service.json(BOX + "/Thermal", "{\"@odata.type\":\"#Thermal.v1_7_0.Thermal\",\"Temperatures\":[{\"Name\":\"A\","
                + "\"ReadingCelsius\":21}]}");
        service.json(BOX + "/ThermalSubsystem", "{\"@odata.type\":\"#ThermalSubsystem.v1_3_0.ThermalSubsystem\","
                + "\"ThermalMetrics\":{\"@odata.id\":\"" + BOX + "/ThermalSubsystem/ThermalMetrics\"}}");
        service.json(BOX + "/ThermalSubsystem/ThermalMetrics",
                "{\"@odata.type\":\"#ThermalMetrics.v1_3_0.ThermalMetrics\",\"TemperatureSummaryCelsius\":{\"Intake\":"
                        + "{\"Reading\":21}}}");
        service.on("GET " + BOX + "/" + broken, _ -> Answer.status(500));
        try (RedfishClient client = service.client(null)) {
            RedfishClient.Walk walk = value(client.walk());
            assertThat(values(walk)).containsExactly(21.0);
            assertThat(flawed(walk)).containsExactly(BOX + "/" + broken);
            RedfishClient.Sweep sweep = value(client.sweep());
            assertThat(sweep.observations()).singleElement().isInstanceOfSatisfying(Observation.Reading.class,
                    reading -> assertThat(reading.uri()).startsWith(BOX + "/" + working));
        }
    }

    @Test
    void theNamesOfIlo4AreKnown() {
        thermal("\"Fans\":[{\"FanName\":\"Fan 1\",\"CurrentReading\":17,\"Units\":\"Percent\"}],"
                + "\"Temperatures\":[{\"Name\":\"01-Inlet\",\"CurrentReading\":22,\"Units\":\"Celsius\"}]");
        RedfishClient.Walk walk = walk();
        assertThat(walk.readings()).extracting(Observation.Reading::metric, Observation.Reading::value,
                Observation.Reading::unit).containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("fan_speed", 17.0, "%"),
                        org.assertj.core.groups.Tuple.tuple("temperature", 22.0, "Cel"));
        assertThat(only(walk, ComponentKind.FAN).name()).isEqualTo("Fan 1");
    }

    private void host(String powerState) {
        service.root("\"Systems\":{\"@odata.id\":\"/redfish/v1/Systems\"}");
        service.json("/redfish/v1/Systems", "{\"Members\":[{\"@odata.id\":\"/redfish/v1/Systems/1\"}]}");
        service.json("/redfish/v1/Systems/1",
                "{\"@odata.type\":\"#ComputerSystem.v1_20_0.ComputerSystem\",\"Name\":\"H\","
                        + "\"PowerState\":\"" + powerState + "\",\"Links\":{\"Chassis\":[{\"@odata.id\":\"" + BOX
                        + "\"}]}}");
    }

    @Test
    void aHostThatIsOffHasSilentFansAndThatIsNoProblem() {
        host("Off");
        thermal("\"Fans\":[{\"Name\":\"Fan 1\",\"Reading\":null,\"ReadingUnits\":\"RPM\",\"Status\":{\"State\":\"Enabled\"}}]");
        assertThat(walk().problems()).isEmpty();
        host("On");
        assertThat(flawed(walk())).containsExactly(BOX + "/Thermal#/Fans/0/Reading");
    }

    @Test
    void fiftyEightDegreesBelowZeroOfAHostThatIsOffIsNoTemperature() {
        host("Off");
        thermal("\"Temperatures\":[{\"Name\":\"CPU\",\"ReadingCelsius\":-58.2},{\"Name\":\"Inlet\",\"ReadingCelsius\":19}]");
        RedfishClient.Walk walk = walk();
        assertThat(values(walk)).containsExactly(19.0);
        assertThat(walk.problems()).singleElement()
                .satisfies(flaw -> assertThat(flaw.reason()).contains("while the host is off"));
    }

    @Test
    void aHostThatIsSwitchedOffBetweenTwoSweepsIsNoticedBeforeItsSilenceIsJudged() {
        host("On");
        thermal("\"Fans\":[{\"Name\":\"F\",\"Reading\":4000,\"ReadingUnits\":\"RPM\",\"Status\":{\"State\":\"Enabled\"}}]");
        try (RedfishClient client = service.client(null)) {
            value(client.sweep());
            host("Off");
            service.json(BOX + "/Thermal", "{\"@odata.type\":\"#Thermal.v1_7_0.Thermal\",\"Fans\":[{\"Name\":\"F\","
                    + "\"Reading\":null,\"ReadingUnits\":\"RPM\",\"Status\":{\"State\":\"Enabled\"}}]}");
            RedfishClient.Sweep sweep = value(client.sweep());
            assertThat(sweep.observations()).isEmpty();
            assertThat(sweep.statusChanges()).singleElement()
                    .satisfies(system -> assertThat(system.powerState()).isEqualTo("Off"));
        }
    }

    @Test
    void healthThatIsNullThoughEnabledIsUnknown() {
        thermal("\"Fans\":[{\"Name\":\"F\",\"Reading\":4000,\"ReadingUnits\":\"RPM\","
                + "\"Status\":{\"State\":\"Enabled\",\"Health\":null}}]");
        assertThat(only(walk(), ComponentKind.FAN).health()).isEqualTo(Health.UNKNOWN);
    }

    @Test
    void aSupplyWithoutStatusIsUnknownAndAnUnpluggedOneIsShown() {
        power("\"PowerSupplies\":[{\"Name\":\"PSU 1\",\"LastPowerOutputWatts\":180}]");
        assertThat(only(walk(), ComponentKind.POWER_SUPPLY).health()).isEqualTo(Health.UNKNOWN);
        power("\"PowerSupplies\":[{\"Name\":\"PSU 1\",\"LineInputVoltage\":0,\"LastPowerOutputWatts\":0,"
                + "\"Status\":{\"State\":\"UnavailableOffline\",\"Health\":\"Critical\"}}]");
        Component unplugged = only(walk(), ComponentKind.POWER_SUPPLY);
        assertThat(unplugged.health()).isEqualTo(Health.CRITICAL);
        assertThat(unplugged.state()).isEqualTo("UnavailableOffline");
    }

    @ParameterizedTest
    @CsvSource({"OK,Warning,WARNING", "Critical,OK,CRITICAL", "Ok,Ok,OK", "ok,CRITICAL,CRITICAL"})
    void theWorseOfHealthAndRollupCountsInWhateverCase(String own, String rollup, Health expected) {
        chassis("\"Status\":{\"State\":\"Enabled\",\"Health\":\"" + own + "\",\"HealthRollup\":\"" + rollup + "\"}");
        assertThat(only(walk(), ComponentKind.CHASSIS).health()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Temperatures\":[{\"ReadingCelsius\":21,}]}", "{\"Temperatures\":[}", "{} {}",
            "{\"Temperatures\":[]}{\"Temperatures\":[]}", "{'Temperatures':[]}"})
    void brokenJsonOrTwoDocumentsCostThatResourceAlone(String body) {
        thermal("\"Temperatures\":[]");
        service.json(BOX + "/Thermal", body);
        RedfishClient.Walk walk = walk();
        assertThat(walk.components()).hasSize(1);
        assertThat(flawed(walk)).containsExactly(BOX + "/Thermal");
    }

    @Test
    void hashesAndBarsInIdsAreFollowed() {
        service.json(CHASSIS,
                "{\"Members\":[{\"@odata.id\":\"" + CHASSIS + "/0x17||Fan.1\"},{\"@odata.id\":\"" + CHASSIS
                        + "/iDRAC.Embedded.1#SystemBoardFan1A\"}]}");
        service.json(CHASSIS + "/0x17||Fan.1", "{\"@odata.type\":\"#Chassis.v1_2_0.Chassis\",\"Name\":\"bars\"}");
        service.json(CHASSIS + "/iDRAC.Embedded.1#SystemBoardFan1A",
                "{\"@odata.type\":\"#Chassis.v1_2_0.Chassis\",\"Name\":\"hash\"}");
        assertThat(walk().components()).extracting(Component::name).containsExactly("bars", "hash");
    }

    @Test
    void aPseudoSystemWithoutResetOffersNone() {
        service.root("\"Systems\":{\"@odata.id\":\"/redfish/v1/Systems\"}");
        service.json("/redfish/v1/Systems", "{\"Members\":[{\"@odata.id\":\"/redfish/v1/Systems/HGX\"}]}");
        service.json("/redfish/v1/Systems/HGX",
                "{\"@odata.type\":\"#ComputerSystem.v1_20_0.ComputerSystem\",\"Name\":\"X\"}");
        assertThat(only(walk(), ComponentKind.SERVER).resetTypes()).isEmpty();
        try (RedfishClient client = service.client(null)) {
            assertThat(ScriptedService.problem(client.reset("/redfish/v1/Systems/HGX", "On")).message())
                    .contains("no ResetType");
        }
    }

    @Test
    void hundredsOfDanglingLinksAreAProblemEachAndAreNotAskedForAgainAndAgain() {
        service.json(CHASSIS, "{\"Members\":[{\"@odata.id\":\"" + BOX + "\"}," + IntStream.range(2, 402)
                .mapToObj(i -> "{\"@odata.id\":\"" + CHASSIS + "/" + i + "\"}").collect(Collectors.joining(","))
                + "]}");
        thermal("\"Temperatures\":[{\"Name\":\"A\",\"ReadingCelsius\":21}]");
        try (RedfishClient client = service.client(null)) {
            assertThat(value(client.walk()).problems()).hasSize(400);
            value(client.sweep());
            int before = service.asked.size();
            value(client.sweep());
            assertThat(service.asked.subList(before, service.asked.size()))
                    .containsExactly("GET " + BOX + "/Thermal");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"Name\":\"x\",\"@odata.type\":\"#C.ChassisCollection\"}|0",
            "{\"Members\":{\"@odata.id\":\"/redfish/v1/Chassis/1\"}}|1",
            "{\"Members\":[{\"@odata.id\":\"/redfish/v1/Chassis/1\"}],\"Members@odata.count\":5}|1",
            "{\"Members\":\"none\",\"@odata.type\":\"#C.ChassisCollection\"}|0"})
    void membersThatAreAbsentAnObjectOrMiscountedAreAProblemAndWhatIsThereIsTaken(String collection, int found) {
        service.json(CHASSIS, collection);
        RedfishClient.Walk walk = walk();
        assertThat(walk.components()).hasSize(found);
        assertThat(flawed(walk)).containsExactly(CHASSIS);
    }

    @Test
    void aSingleObjectWhereAListBelongsIsAListOfOne() {
        thermal("\"Fans\":{\"Name\":\"Only\",\"Reading\":4000,\"ReadingUnits\":\"RPM\"}");
        RedfishClient.Walk walk = walk();
        assertThat(values(walk)).containsExactly(4000.0);
        assertThat(only(walk, ComponentKind.FAN).name()).isEqualTo("Only");
        assertThat(flawed(walk)).containsExactly(BOX + "/Thermal#/Fans");
    }

    @Test
    void duplicateMembersAreOneAndDuplicateMemberIdsAreTwo() {
        service.json(CHASSIS, "{\"Members\":[{\"@odata.id\":\"" + BOX + "\"},{\"@odata.id\":\"" + BOX + "/\"}]}");
        thermal("\"Fans\":[{\"MemberId\":\"0\",\"Name\":\"F\",\"Reading\":1,\"ReadingUnits\":\"RPM\"},"
                + "{\"MemberId\":\"0\",\"Name\":\"F\",\"Reading\":2,\"ReadingUnits\":\"RPM\"}]");
        RedfishClient.Walk walk = walk();
        assertThat(walk.components()).extracting(Component::uri).containsExactly(BOX, BOX + "/Thermal#/Fans/0",
                BOX + "/Thermal#/Fans/1");
        assertThat(walk.readings()).extracting(Observation.Reading::key).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void aFeatureThatWantsALicenceCostsItselfAlone() {
        chassis("\"Power\":{\"@odata.id\":\"" + BOX + "/Power\"},\"Thermal\":{\"@odata.id\":\"" + BOX + "/Thermal\"},"
                + "\"Sensors\":{\"@odata.id\":\"" + BOX + "/Sensors\"},\"Drives\":{\"@odata.id\":\"" + BOX
                + "/Drives\"}");
        service.json(BOX + "/Thermal", "{\"@odata.type\":\"#Thermal.v1_7_0.Thermal\",\"Temperatures\":[{\"Name\":\"A\","
                + "\"ReadingCelsius\":21}]}");
        for (String feature : List.of("Power", "Sensors", "Drives")) {
            service.on("GET " + BOX + "/" + feature, _ -> new Answer(403, "{\"error\":{\"@Message.ExtendedInfo\":"
                    + "[{\"Message\":\"An Advanced licence is needed\"}]}}", java.util.Map.of()));
        }
        RedfishClient.Walk walk = walk();
        assertThat(values(walk)).containsExactly(21.0);
        assertThat(walk.problems()).hasSize(3)
                .allSatisfy(flaw -> assertThat(flaw.reason()).contains("An Advanced licence is needed"));
    }

    @Test
    void whereEverythingIsForbiddenTheAccountIsTheProblem() {
        service.on("GET " + CHASSIS, _ -> Answer.status(403));
        try (RedfishClient client = service.client(null)) {
            assertThat(client.walk()).isInstanceOf(Outcome.Failed.class);
        }
    }
}
