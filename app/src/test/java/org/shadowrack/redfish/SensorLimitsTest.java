package org.shadowrack.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.redfish.ScriptedService.value;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentKind;

/** Breaks when a sensor's own threshold is not its component's limit, or what is none becomes one. */
class SensorLimitsTest {
    private static final String BOX = "/redfish/v1/Chassis/1";
    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void stop() {
        service.close();
    }

    private Map<String, Double> limits(ComponentKind kind) {
        try (RedfishClient client = service.client(null)) {
            return value(client.walk()).components().stream().filter(part -> part.kind() == kind).findFirst()
                    .map(Component::limits).orElseThrow();
        }
    }

    private void box(String more) {
        service.json(BOX, "{\"@odata.type\":\"#Chassis.v1_25_0.Chassis\",\"Id\":\"1\",\"Name\":\"Box\"," + more + "}");
    }

    private void sensor(String thresholds) {
        box("\"Sensors\":{\"@odata.id\":\"" + BOX + "/Sensors\"}");
        service.json(BOX + "/Sensors", "{\"Members\":[{\"@odata.id\":\"" + BOX + "/Sensors/T\"}]}");
        service.json(BOX + "/Sensors/T", "{\"@odata.type\":\"#Sensor.v1_9_0.Sensor\",\"Id\":\"T\",\"Name\":\"Inlet\","
                + "\"ReadingType\":\"Temperature\",\"ReadingUnits\":\"Cel\",\"Reading\":21,\"PeakReading\":30,"
                + "\"Thresholds\":" + thresholds + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"UpperCaution\":{\"Reading\":38},\"UpperCritical\":{\"Reading\":42},\"UpperFatal\":{\"Reading\":50}} | 42",
            "{\"UpperCaution\":{\"Reading\":38},\"UpperCritical\":{\"Reading\":null},\"UpperFatal\":{\"Reading\":50}} | 50",
            "{\"UpperCaution\":{\"Reading\":38},\"UpperCritical\":{\"Reading\":0}} | 38"})
    void theForemostThresholdThatIsANumberIsTheLimitOfTheReadingAlone(String thresholds, double limit) {
        sensor(thresholds);
        assertThat(limits(ComponentKind.CHASSIS)).isEqualTo(Map.of("temperature", limit));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"null", "[]", "{\"UpperCritical\":{\"Reading\":\"42\"}}",
            "{\"UpperCritical\":42}", "{\"LowerCritical\":{\"Reading\":5}}", "{\"UpperCritical\":{\"Reading\":-1}}"})
    void whatIsNoUpperThresholdIsNoLimit(String thresholds) {
        sensor(thresholds);
        assertThat(limits(ComponentKind.CHASSIS)).isEmpty();
    }

    @Test
    void anOlderMembersThresholdIsTheLimitOfItsOwnPart() {
        box("\"Thermal\":{\"@odata.id\":\"" + BOX + "/Thermal\"}");
        service.json(BOX + "/Thermal", "{\"@odata.type\":\"#Thermal.v1_7_0.Thermal\",\"Temperatures\":["
                + "{\"Name\":\"A\",\"ReadingCelsius\":21,\"UpperThresholdCritical\":42,\"UpperThresholdNonCritical\":40}],"
                + "\"Fans\":[{\"Name\":\"F\",\"Reading\":4000,\"ReadingUnits\":\"RPM\",\"UpperThresholdFatal\":9000}]}");
        assertThat(limits(ComponentKind.CHASSIS)).isEqualTo(Map.of("temperature", 42.0));
        assertThat(limits(ComponentKind.FAN)).isEqualTo(Map.of("fan_speed", 9000.0));
    }

    /** What repeats a sensor keeps the plain name, and tells no threshold itself. */
    @Test
    void aCopyHasTheLimitOfItsSensor() {
        sensor("{\"UpperCritical\":{\"Reading\":42}}");
        box("\"Sensors\":{\"@odata.id\":\"" + BOX + "/Sensors\"},\"EnvironmentMetrics\":{\"@odata.id\":\"" + BOX
                + "/EnvironmentMetrics\"}");
        service.json(BOX + "/EnvironmentMetrics", "{\"@odata.type\":\"#EnvironmentMetrics.v1_4_0.EnvironmentMetrics\","
                + "\"TemperatureCelsius\":{\"Reading\":21,\"DataSourceUri\":\"" + BOX + "/Sensors/T\"}}");
        assertThat(limits(ComponentKind.CHASSIS)).hasSize(2).allSatisfy((metric, limit) -> {
            assertThat(metric).startsWith("temperature");
            assertThat(limit).isEqualTo(42);
        });
    }
}
