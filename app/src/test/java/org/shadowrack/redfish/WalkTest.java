package org.shadowrack.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.redfish.ScriptedService.problem;
import static org.shadowrack.redfish.ScriptedService.value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.ScriptedService.Answer;

/** Breaks when a hostile or faulty service hangs the walk, or one fault costs what stands beside it. */
class WalkTest {
    private static final String CHASSIS = "/redfish/v1/Chassis";
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

    private void thermal(String thermal) {
        service.json(CHASSIS + "/1", "{\"@odata.type\":\"#Chassis.v1_25_0.Chassis\",\"Name\":\"Box\",\"Thermal\":"
                + "{\"@odata.id\":\"/redfish/v1/Chassis/1/Thermal/\"}}");
        service.json(CHASSIS + "/1/Thermal", thermal);
    }

    @Test
    void badValuesAreProblemsAndTheGoodOnesBesideThemStay() {
        thermal("""
                {"@odata.type":"#Thermal.v1_7_0.Thermal","Temperatures":[
                 {"Name":"A","ReadingCelsius":21,"Status":{"State":"Enabled"}},
                 {"Name":"B","ReadingCelsius":"N/A","Status":{"State":"Enabled"}},
                 {"Name":"C","ReadingCelsius":"","Status":{"State":"Enabled"}},
                 {"Name":"D","ReadingCelsius":null,"Status":{"State":"Enabled"}},
                 {"Name":"E","ReadingCelsius":65535,"Status":{"State":"Enabled"}},
                 {"Name":"F","ReadingCelsius":null,"Status":{"State":"Absent"}},
                 {"Name":"G","ReadingCelsius":true,"Status":{"State":"Enabled"}}, 7],
                 "Fans":[{"FanName":"Fan 1","Reading":4200,"ReadingUnits":"RPM","Status":{"State":"Enabled","Health":"Ok","HealthRollup":"Warning"}}]}""");
        RedfishClient.Walk walk = walk();
        assertThat(walk.readings()).extracting(Observation.Reading::metric, Observation.Reading::value)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("temperature", 21.0),
                        org.assertj.core.groups.Tuple.tuple("fan_speed", 4200.0));
        assertThat(walk.problems()).extracting(Observation.Malformed::uri).containsExactlyInAnyOrderElementsOf(
                List.of(1, 2, 3, 4, 6).stream().map(i -> CHASSIS + "/1/Thermal#/Temperatures/" + i + "/ReadingCelsius")
                        .collect(Collectors.collectingAndThen(Collectors.toList(), uris -> {
                            uris.add(CHASSIS + "/1/Thermal#/Temperatures/7");
                            return uris;
                        })));
        Component fan = walk.components().getLast();
        assertThat(fan.name()).isEqualTo("Fan 1");
        assertThat(fan.health()).isEqualTo(Health.WARNING);
        assertThat(fan.id().value()).isEqualTo("bmc" + CHASSIS + "/1/Thermal#/Fans/0");
    }

    @Test
    void brokenJsonCostsThatDocumentAlone() {
        thermal("{\"Temperatures\":[{\"ReadingCelsius\":2");
        assertThat(walk().components()).extracting(Component::name).containsExactly("Box");
        assertThat(walk().problems()).singleElement().satisfies(flaw -> {
            assertThat(flaw.uri()).isEqualTo(CHASSIS + "/1/Thermal");
            assertThat(flaw.reason()).contains("not valid JSON");
        });
    }

    @Test
    void danglingLinksAreAProblemEach() {
        service.json(CHASSIS, "{\"Members\":[{\"@odata.id\":\"/redfish/v1/Chassis/1\"},"
                + "{\"@odata.id\":\"/redfish/v1/Chassis/2\"},{\"@odata.id\":\"/redfish/v1/Chassis/3\"}]}");
        assertThat(walk().problems()).extracting(Observation.Malformed::uri).containsExactly(CHASSIS + "/2",
                CHASSIS + "/3");
    }

    @Test
    void pagesAreFollowedAndALoopOfPagesEnds() {
        service.json(CHASSIS, "{\"Members\":[],\"Members@odata.nextLink\":\"/redfish/v1/Chassis?$skip=1\"}");
        service.on("GET " + CHASSIS, exchange -> Answer.json(exchange.getRequestURI().toString().contains("skip=1")
                ? "{\"Members\":[{\"@odata.id\":\"/redfish/v1/Chassis/1\"}],\"@odata.nextLink\":\"/redfish/v1/Chassis?$skip=1\"}"
                : "{\"Members\":[],\"Members@odata.nextLink\":\"/redfish/v1/Chassis?$skip=1\"}"));
        RedfishClient.Walk walk = walk();
        assertThat(walk.components()).extracting(Component::name).containsExactly("Box");
        assertThat(walk.problems()).singleElement()
                .satisfies(flaw -> assertThat(flaw.reason()).contains("paging stops"));
    }

    @Test
    void aTreeWithoutEndEnds() {
        service.on("GET " + CHASSIS + "/1", _ -> Answer.json(deeper("/redfish/v1/Chassis/1")));
        for (int depth = 1; depth < 40; depth++) {
            String uri = CHASSIS + "/1" + "/a".repeat(depth);
            service.on("GET " + uri, _ -> Answer.json(deeper(uri)));
        }
        assertThat(walk().problems()).singleElement()
                .satisfies(flaw -> assertThat(flaw.reason()).contains("links from the root"));
    }

    private static String deeper(String uri) {
        return "{\"@odata.type\":\"#Chassis.v1_25_0.Chassis\",\"Links\":{\"Contains\":[{\"@odata.id\":\"" + uri
                + "/a\"},"
                + "{\"@odata.id\":\"/redfish/v1/Chassis/1\"}]}}";
    }

    @Test
    void nestingBeyondReasonAndAWebPageAreOneClearProblemEach() {
        service.json("/redfish/v1", "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
        try (RedfishClient client = service.client(null)) {
            assertThat(problem(client.walk()).message()).contains("not valid JSON");
        }
        service.json("/redfish/v1", "<html><body>Welcome</body></html>");
        try (RedfishClient client = service.client(null)) {
            assertThat(problem(client.walk()).message()).contains("web page");
            assertThat(problem(client.walk()).code()).isEqualTo(ProblemCode.FAILED);
        }
    }

    @Test
    void aReplyWithoutEndIsCutOff() {
        service.json("/redfish/v1", "{\"a\":\"" + "x".repeat(17 << 20) + "\"}");
        try (RedfishClient client = service.client(null)) {
            assertThat(problem(client.walk()).message()).contains("16 MiB");
        }
    }

    @Test
    void membersThatComeWithTheirCollectionAreNotAskedForAgain() {
        service.json("/redfish/v1", ScriptedService.ROOT.replace("\"Links\"",
                "\"ProtocolFeaturesSupported\":{\"ExpandQuery\":{\"NoLinks\":true,\"Levels\":true}},\"Links\""));
        service.on("GET " + CHASSIS, exchange -> Answer.json(exchange.getRequestURI().toString().contains("expand")
                ? "{\"Members\":[{\"@odata.id\":\"/redfish/v1/Chassis/1\",\"@odata.type\":\"#Chassis.v1_25_0.Chassis\",\"Id\":\"1\",\"Name\":\"Box\"}]}"
                : "{\"Members\":[{\"@odata.id\":\"/redfish/v1/Chassis/1\"}]}"));
        assertThat(walk().requests()).isEqualTo(2);
    }

    @Test
    void historyIsReadPageByPageUpToALoop() {
        service.json("/redfish/v1", ScriptedService.ROOT.replace("\"Links\"",
                "\"TelemetryService\":{\"@odata.id\":\"/redfish/v1/TelemetryService\"},\"Links\""));
        service.json("/redfish/v1/TelemetryService", "{\"MetricReports\":{\"@odata.id\":\"/redfish/v1/MR\"}}");
        service.json("/redfish/v1/MR", "{\"Members\":[{\"@odata.id\":\"/redfish/v1/MR/History\"}]}");
        service.on("GET /redfish/v1/MR/History", _ -> Answer.json(page()));
        List<Observation.Reading> readings = new ArrayList<>();
        try (RedfishClient client = service.client(null)) {
            assertThat(value(client.backfill(Instant.parse("2026-01-01T00:00:00Z"), readings::addAll))).isEqualTo(6);
        }
        assertThat(readings).extracting(Observation.Reading::value).containsExactly(1.0, 2.0, 3.0, 1.0, 2.0, 3.0);
        assertThat(readings).allSatisfy(reading -> assertThat(reading.metric()).isEqualTo("power"));
        assertThat(service.asked).anyMatch(asked -> asked.contains("$filter=Timestamp%20gt%20'2026-01-01T00:00:00Z'"));
    }

    /** Every page says that page 2 is next, page 2 too. */
    private static String page() {
        String values = IntStream.rangeClosed(0, 4)
                .mapToObj(i -> "{\"MetricProperty\":\"/redfish/v1/Chassis/1/EnvironmentMetrics#/"
                        + "PowerWatts/Reading\",\"MetricValue\":\"" + (i == 4 ? "n/a" : i)
                        + "\",\"Timestamp\":\"2026-01-01T0" + i
                        + ":00:00Z\"}")
                .collect(Collectors.joining(","));
        return "{\"MetricValues\":[" + values
                + "],\"@odata.nextLink\":\"/redfish/v1/MR/History?page=2\",\"Other\":[{}]}";
    }
}
