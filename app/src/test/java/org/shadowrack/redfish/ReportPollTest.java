package org.shadowrack.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.redfish.ScriptedService.value;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.ScriptedService.Answer;

/** Breaks when a poll of a service whose metric report tells its environment asks for more than that report, or trusts one that has stopped to. */
class ReportPollTest {
    private static final String BOX = "/redfish/v1/Chassis/1";
    private static final String REPORT = "/redfish/v1/TelemetryService/MetricReports/Environment";
    private final ScriptedService service = new ScriptedService();
    private final AtomicInteger celsius = new AtomicInteger(30);

    @AfterEach
    void close() {
        service.close();
    }

    private void boxWithReports() {
        service.root("\"TelemetryService\":{\"@odata.id\":\"/redfish/v1/TelemetryService\"}");
        service.json(BOX, "{\"@odata.type\":\"#Chassis.v1_25_0.Chassis\",\"Name\":\"Box\",\"Thermal\":{\"@odata.id\":\""
                + BOX + "/Thermal\"},\"Power\":{\"@odata.id\":\"" + BOX + "/Power\"}}");
        service.json(BOX + "/Thermal", "{\"@odata.type\":\"#Thermal.v1_7_0.Thermal\",\"Temperatures\":[{\"Name\":\"A\","
                + "\"ReadingCelsius\":21}]}");
        service.json(BOX + "/Power", "{\"@odata.type\":\"#Power.v1_7_0.Power\",\"PowerControl\":[{\"Name\":\"P\","
                + "\"PowerConsumedWatts\":300}]}");
        service.json("/redfish/v1/TelemetryService", "{\"MetricReports\":{\"@odata.id\":"
                + "\"/redfish/v1/TelemetryService/MetricReports\"}}");
        service.json("/redfish/v1/TelemetryService/MetricReports",
                "{\"Members\":[{\"@odata.id\":\"" + REPORT + "\"}],\"Members@odata.count\":1}");
        service.on("GET " + REPORT, _ -> Answer.json("{\"@odata.type\":\"#MetricReport.v1_5_0.MetricReport\","
                + "\"MetricValues\":[" + metric("/Thermal#/Temperatures/0/ReadingCelsius", celsius.get()) + ","
                + metric("/Power#/PowerControl/0/PowerConsumedWatts", 310) + "]}"));
    }

    private static String metric(String place, int value) {
        return "{\"MetricProperty\":\"" + BOX + place + "\",\"MetricValue\":\"" + value
                + "\",\"Timestamp\":\"2026-01-01T00:00:00Z\"}";
    }

    private static List<Double> values(RedfishClient.Sweep sweep) {
        return sweep.observations().stream().filter(Observation.Reading.class::isInstance)
                .map(reading -> ((Observation.Reading) reading).value()).toList();
    }

    @Test
    void aPollIsTheOneRequestForTheReport() {
        boxWithReports();
        try (RedfishClient client = service.client(null)) {
            value(client.sweep());
            celsius.set(33);
            int before = service.asked.size();
            RedfishClient.Sweep sweep = value(client.sweep());
            assertThat(sweep.requests()).isEqualTo(1);
            assertThat(service.asked.subList(before, service.asked.size())).singleElement().asString()
                    .contains(REPORT);
            assertThat(values(sweep)).containsExactlyInAnyOrder(33.0, 310.0);
        }
    }

    @Test
    void aReportThatIsGoneIsReplacedByAskingForTheEnvironmentItself() {
        boxWithReports();
        try (RedfishClient client = service.client(null)) {
            value(client.sweep());
            service.on("GET " + REPORT, _ -> Answer.status(404));
            service.json("/redfish/v1/TelemetryService/MetricReports", "{\"Members\":[],\"Members@odata.count\":0}");
            boolean found = false;
            for (int sweep = 0; sweep < 40 && !found; sweep++) {
                found = values(value(client.sweep())).containsAll(List.of(21.0, 300.0));
            }
            assertThat(found).as("read from Thermal and Power again").isTrue();
            int before = service.asked.size();
            assertThat(values(value(client.sweep()))).contains(21.0, 300.0);
            assertThat(service.asked.subList(before, service.asked.size()).toString()).doesNotContain(REPORT);
        }
    }
}
