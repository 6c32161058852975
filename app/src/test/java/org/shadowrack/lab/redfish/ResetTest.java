package org.shadowrack.lab.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shadowrack.lab.RunningLab;
import tools.jackson.databind.JsonNode;

/** Breaks when a Reset is answered but not done, or done to another host. */
class ResetTest {

    private static final String SYSTEM = "/redfish/v1/Systems/1";
    private static final String RESET = SYSTEM + "/Actions/ComputerSystem.Reset";

    private final RunningLab running = new RunningLab();

    @AfterEach
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ForceOff", "GracefulShutdown"})
    void switchingOffIsSeenInStateFansAndPowerOfThisHostAlone(String type) {
        double before = watts(0);
        assertThat(reset(type)).isEqualTo(204);
        assertThat(running.get(SYSTEM).path("PowerState").asString()).isEqualTo("Off");
        assertThat(running.get("/redfish/v1/Chassis/1/ThermalSubsystem/Fans/1").at("/SpeedPercent/SpeedRPM").isNull())
                .isTrue();
        assertThat(watts(0)).isLessThan(before / 4);
        assertThat(running.client().get(running.url(1, SYSTEM)).path("PowerState").asString()).isEqualTo("On");
        assertThat(reset(type)).as("again").isEqualTo(204);
        assertThat(reset("On")).isEqualTo(204);
        assertThat(running.get(SYSTEM).path("PowerState").asString()).isEqualTo("On");
        assertThat(watts(0)).isEqualTo(before);
    }

    @Test
    void itIsWrittenIntoTheLog() {
        reset("ForceRestart");
        JsonNode entries = running.get("/redfish/v1/Managers/1/LogServices/SEL/Entries");
        assertThat(entries.path("Members")).extracting(entry -> entry.path("MessageId").asString())
                .containsExactly("ResourceEvent.1.3.ResourcePoweredOff", "ResourceEvent.1.3.ResourcePoweredOn");
    }

    @Test
    void theAllowableValuesAreThoseThatWork() {
        JsonNode action = running.get(SYSTEM).at("/Actions/#ComputerSystem.Reset");
        List<String> allowed = action.path("ResetType@Redfish.AllowableValues").valueStream().map(JsonNode::asString)
                .toList();
        assertThat(allowed).containsExactlyInAnyOrder("On", "ForceOff", "GracefulShutdown", "GracefulRestart",
                "ForceRestart");
        allowed.forEach(type -> assertThat(reset(type)).as(type).isEqualTo(204));
        assertThat(reset("Nmi")).isEqualTo(400);
        assertThat(running.client().send("POST", running.url(0, RESET), "{}").statusCode()).isEqualTo(400);
        assertThat(running.client().send("GET", running.url(0, RESET), "").statusCode()).isEqualTo(405);
    }

    private int reset(String type) {
        return running.client().send("POST", running.url(0, RESET), "{\"ResetType\":\"" + type + "\"}").statusCode();
    }

    private double watts(int service) {
        return running.client().get(running.url(service, "/redfish/v1/Chassis/1/EnvironmentMetrics"))
                .at("/PowerWatts/Reading").doubleValue();
    }
}
