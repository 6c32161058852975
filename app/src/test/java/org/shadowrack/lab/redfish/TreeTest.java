package org.shadowrack.lab.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shadowrack.lab.RunningLab;
import tools.jackson.databind.JsonNode;

/** Breaks when a link leads nowhere, a resource contradicts a report, or a required property is missing. */
@TestInstance(Lifecycle.PER_CLASS)
class TreeTest {

    private static final int RACK = 20;

    private RunningLab running;

    @BeforeAll
    void start() {
        running = new RunningLab();
        running.advance("PT36H");
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, RACK})
    void everyLinkResolvesToAResourceThatNamesItself(int service) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of("/redfish/v1"));
        while (!open.isEmpty()) {
            String uri = open.pop();
            if (seen.add(uri)) {
                JsonNode document = running.client().get(running.url(service, uri));
                assertThat(document.path("@odata.id").asString()).isEqualTo(uri);
                assertThat(document.path("@odata.type").asString()).as(uri).startsWith("#").contains(".");
                assertThat(document.path("Name").asString()).as(uri).isNotEmpty();
                links(document, open);
            }
        }
        assertThat(seen).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, RACK})
    void everyMetricPropertyIsFoundWithTheReportedValue(int service) {
        JsonNode report = running.client().get(
                running.url(service, "/redfish/v1/TelemetryService/MetricReports/Environment"));
        assertThat(report.path("MetricValues").size()).isGreaterThan(28);
        for (JsonNode value : report.path("MetricValues")) {
            String[] property = value.path("MetricProperty").asString().split("#", 2);
            JsonNode resource = running.client().get(running.url(service, property[0]));
            assertThat(resource.at(property[1]).isNumber()).as(value.toString()).isTrue();
            assertThat(resource.at(property[1]).doubleValue()).as(value.toString())
                    .isEqualTo(Double.parseDouble(value.path("MetricValue").asString()));
        }
    }

    @Test
    void theDefinitionListsEverySeries() {
        JsonNode definition = running.get("/redfish/v1/TelemetryService/MetricReportDefinitions/Environment");
        JsonNode report = running.get("/redfish/v1/TelemetryService/MetricReports/Environment");
        assertThat(definition.path("Metrics").size()).isEqualTo(report.path("MetricValues").size());
    }

    @Test
    void theChassisSaysWhereItStands() {
        JsonNode placement = running.get("/redfish/v1/Chassis/1").at("/Location/Placement");
        assertThat(placement.path("Rack").asString()).isEqualTo("R01");
        assertThat(placement.path("RackOffset").asInt()).isEqualTo(1);
        assertThat(running.get("/redfish/v1/Systems/1").path("HostName").asString()).isEqualTo("r01-u01");
    }

    @Test
    void aSensorNamesThePartThatItWatches() {
        assertThat(running.get("/redfish/v1/Chassis/1/Sensors/Fan2Vibration").at("/RelatedItem/0/@odata.id").asString())
                .isEqualTo("/redfish/v1/Chassis/1/ThermalSubsystem/Fans/2");
        assertThat(running.get("/redfish/v1/Chassis/1/Sensors/PSU1Ripple").at("/RelatedItem/0/@odata.id").asString())
                .isEqualTo("/redfish/v1/Chassis/1/PowerSubsystem/PowerSupplies/1");
    }

    @Test
    void theOlderSchemasTellTheSame() {
        double newer = running.get("/redfish/v1/Chassis/1/ThermalSubsystem/Fans/3").at("/SpeedPercent/SpeedRPM")
                .doubleValue();
        assertThat(running.get("/redfish/v1/Chassis/1/Thermal").at("/Fans/2/Reading").doubleValue()).isEqualTo(newer);
        assertThat(running.get("/redfish/v1/Chassis/1/Power").at("/PowerControl/0/PowerConsumedWatts").doubleValue())
                .isEqualTo(running.get("/redfish/v1/Chassis/1/EnvironmentMetrics").at("/PowerWatts/Reading")
                        .doubleValue());
    }

    @Test
    void expandPutsMembersInPlaceOfReferences() {
        JsonNode expanded = running.get("/redfish/v1/Chassis/1/Sensors?$expand=*($levels=1)");
        assertThat(expanded.path("Members")).isNotEmpty()
                .allSatisfy(member -> assertThat(member.has("Reading")).isTrue());
        assertThat(running.get("/redfish/v1/Chassis/1?$expand=.").at("/ThermalSubsystem/Name").asString())
                .isEqualTo("Thermal Subsystem");
        assertThat(running.get("/redfish/v1/Chassis/1?$expand=.").at("/Links/ComputerSystems/0/Name").isMissingNode())
                .isTrue();
        assertThat(running.get("/redfish/v1/Chassis/1?$expand=~").at("/Links/ComputerSystems/0/PowerState").asString())
                .isEqualTo("On");
        assertThat(running.get("/redfish/v1/Systems/1/Memory?$expand=.($levels=2)")
                .at("/Members/0/Metrics/CurrentPeriod").isObject()).isTrue();
    }

    private static void links(JsonNode node, Deque<String> found) {
        for (String property : Set.copyOf(node.isObject() ? node.propertyNames() : Set.<String>of())) {
            JsonNode value = node.get(property);
            boolean link = property.equals("@odata.id") || property.equals("DataSourceUri")
                    || property.equals("@Redfish.ActionInfo");
            if (link) {
                found.push(value.asString().split("#", 2)[0]);
            }
        }
        for (Iterator<JsonNode> children = node.iterator(); children.hasNext();) {
            links(children.next(), found);
        }
    }
}
