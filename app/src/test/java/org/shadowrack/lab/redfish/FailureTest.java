package org.shadowrack.lab.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.shadowrack.lab.LabSettings;
import org.shadowrack.lab.RunningLab;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Breaks when a failure is not seen where operators look: health, log, event stream and power. */
@TestInstance(Lifecycle.PER_CLASS)
class FailureTest {

    private static final String ENTRIES = "/redfish/v1/Managers/1/LogServices/SEL/Entries";

    private final List<JsonNode> events = new ArrayList<>();
    private RunningLab running;
    private String service;
    private JsonNode failure;

    @BeforeAll
    @Timeout(60)
    void runUntilAFailure() throws IOException, InterruptedException {
        running = new RunningLab(LabSettings.defaults().withRacks(1).withSeed(5));
        String failing = firstFailing();
        running.close();
        // The same lab once more, so that one may listen at the right place beforehand.
        running = new RunningLab(LabSettings.defaults().withRacks(1).withSeed(5));
        service = running.lab().serviceUrls().get(Integer.parseInt(failing));
        JsonNode eventService = running.client().get(service + "/redfish/v1/EventService");
        try (var lines = new BufferedReader(new InputStreamReader(
                running.client().stream(service + eventService.path("ServerSentEventUri").asString()),
                StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith(":");
            firstFailing();
            while (events.size() < 2) {
                String line = lines.readLine();
                if (line.startsWith("data: ")) {
                    events.add(JsonMapper.shared().readTree(line.substring(6)));
                }
            }
        }
        failure = truth().get(0);
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void thePartIsCriticalAndOffline() {
        JsonNode part = running.client().get(failure.path("component").asString());
        assertThat(part.at("/Status/Health").asString()).isEqualTo("Critical");
        assertThat(part.at("/Status/State").asString()).isEqualTo("UnavailableOffline");
    }

    @Test
    void itsServerIsDown() {
        JsonNode system = running.client().get(service + "/redfish/v1/Systems/1");
        assertThat(system.path("PowerState").asString()).isEqualTo("Off");
        assertThat(system.at("/Status/HealthRollup").asString()).isEqualTo("Critical");
        assertThat(system.path("HostName").asString()).isEqualTo(failure.path("host").asString());
        assertThat(running.client().send("POST", service + "/redfish/v1/Systems/1/Actions/ComputerSystem.Reset",
                "{\"ResetType\":\"On\"}").statusCode()).isEqualTo(409);
    }

    @Test
    void theLogNamesThePart() {
        JsonNode entry = running.client().get(service + ENTRIES).at("/Members/0");
        assertThat(entry.path("Severity").asString()).isEqualTo("Critical");
        assertThat(entry.path("Created").asString()).isEqualTo(failure.path("at").asString());
        assertThat(service + entry.at("/Links/OriginOfCondition/@odata.id").asString())
                .isEqualTo(failure.path("component").asString());
        assertThat(entry.path("MessageId").asString()).matches("[A-Za-z]+\\.1\\.[0-9]\\.[A-Za-z]+");
        assertThat(running.client().get(service + entry.path("@odata.id").asString())).isEqualTo(entry);
    }

    @Test
    void whoListensHearsOfIt() {
        JsonNode event = events.getFirst().at("/Events/0");
        assertThat(event.path("MessageSeverity").asString()).isEqualTo("Critical");
        assertThat(service + event.at("/OriginOfCondition/@odata.id").asString())
                .isEqualTo(failure.path("component").asString());
        assertThat(events.get(1).at("/Events/0/MessageId").asString()).endsWith("ResourcePoweredOff");
    }

    @Test
    void afterItsReplacementThePartIsAnotherAndTheServerRuns() {
        String component = failure.path("component").asString();
        String before = running.client().get(component).path("SerialNumber").asString();
        try (RunningLab later = new RunningLab(LabSettings.defaults().withRacks(1).withSeed(5))) {
            int index = running.lab().serviceUrls().indexOf(service);
            String uri = component.substring(service.length());
            firstFailing(later);
            later.advance("PT25H");
            JsonNode part = later.client().get(later.url(index, uri));
            assertThat(part.at("/Status/Health").asString()).isEqualTo("OK");
            assertThat(part.path("SerialNumber").asString()).isNotEqualTo(before);
            JsonNode log = later.client().get(later.url(index, ENTRIES));
            assertThat(log.path("Members")).anySatisfy(entry -> {
                assertThat(entry.path("MessageId").asString()).endsWith("ComponentReplaced");
                assertThat(entry.path("Severity").asString()).isEqualTo("OK");
            });
        }
    }

    private String firstFailing() {
        return firstFailing(running);
    }

    private static String firstFailing(RunningLab lab) {
        JsonNode failures = truth(lab);
        while (failures.isEmpty()) {
            lab.advance("PT30M");
            failures = truth(lab);
        }
        String component = failures.get(0).path("component").asString();
        return "" + lab.lab().serviceUrls().indexOf(component.substring(0, component.indexOf("/redfish")));
    }

    private JsonNode truth() {
        return truth(running);
    }

    private static JsonNode truth(RunningLab lab) {
        return lab.client().get(lab.lab().controlUrl() + "/lab/v1/truth").path("failures");
    }
}
