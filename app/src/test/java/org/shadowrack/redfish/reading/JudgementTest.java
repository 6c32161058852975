package org.shadowrack.redfish.reading;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Breaks when something that is no usable number becomes a reading, or a usable one does not. */
class JudgementTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Provide
    Arbitrary<JsonNode> nodes() {
        return Arbitraries.oneOf(Arbitraries.strings().map(JSON::stringNode),
                Arbitraries.doubles().map(JSON::numberNode),
                Arbitraries.bigDecimals().map(JSON::numberNode), Arbitraries.of(true, false).map(JSON::booleanNode),
                Arbitraries.just(JSON.nullNode()), Arbitraries.just(JSON.objectNode()),
                Arbitraries.just(JSON.arrayNode()), Arbitraries.just(JSON.missingNode()));
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of("Cel", "%", "RPM", "V", "A", "W", "mm/s", "1");
    }

    @Property
    void onlyFiniteJsonNumbersAreEverGood(@ForAll("nodes") JsonNode node, @ForAll("units") String unit,
            @ForAll boolean expected) {
        if (Judgement.of(node, unit, expected) instanceof Judgement.Good(double value)) {
            assertThat(node.isNumber()).isTrue();
            assertThat(value).isFinite().isEqualTo(node.doubleValue());
        }
    }

    @Property
    void whatIsThereIsJudgedTheSameWhetherOrNotItIsExpected(@ForAll("nodes") JsonNode node,
            @ForAll("units") String unit) {
        if (!node.isNull() && !node.isMissingNode()) {
            assertThat(Judgement.of(node, unit, true)).isEqualTo(Judgement.of(node, unit, false))
                    .isNotInstanceOf(Judgement.Nothing.class);
        }
    }

    @Property
    void everyTemperatureOfADataCentreIsGood(@ForAll @DoubleRange(min = -60, max = 150) double value) {
        assertThat(Judgement.of(JSON.numberNode(value), "Cel", true)).isEqualTo(new Judgement.Good(value));
        assertThat(Judgement.ofText(Double.toString(value), "Cel")).isEqualTo(new Judgement.Good(value));
    }

    @ParameterizedTest
    @CsvSource({"TemperatureCelsius,temperature,Cel", "InputVoltage,input_voltage,V", "OutputPowerWatts,output_power,W",
            "EnergykWh,energy,kW.h", "FanSpeedPercent,fan_speed,%", "CorrectableECCErrorCount,correctable_ecc_errors,1",
            "CorrectableIOReadErrorCount,correctable_io_read_errors,1", "BadBlockCount,bad_blocks,1",
            "PredictedMediaLifeLeftPercent,media_life_left,%", "CurrentAmps,current,A", "FrequencyHz,frequency,Hz"})
    void metricsAreNamedAfterTheProperty(String property, String metric, String unit) {
        assertThat(MetricNames.metric(property)).isEqualTo(metric);
        assertThat(MetricNames.unit(property)).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"Temperature,Cel,Inlet,temperature", "Percent,%,CPU Utilization,utilization",
            "Percent,%,Fan Bay 1,fan_speed", "Rotational,RPM,Fan.1A,fan_speed", "'',mm/s,Fan2Vibration,vibration",
            "Voltage,mV,PSU1Ripple,ripple", "'','',Anything,reading"})
    void sensorsAreNamedByWhatTheySayOfThemselves(String type, String unit, String name, String metric) {
        assertThat(SensorTypes.of(type, unit, name).metric()).isEqualTo(metric);
    }
}
