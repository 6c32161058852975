package org.shadowrack.redfish.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.telemetry.ComponentEvent.Kind;
import org.shadowrack.redfish.hpe.HpeAdapter;

/** Breaks when a log entry becomes a wrong label: a failure that is none spoils training as much as one that is missed. */
class EventMeaningsTest {
    private static Kind kind(EventMeanings meanings, String vendor, String messageId, String severity) {
        return EventMeaning.of(meanings, List.of(new HpeAdapter()), vendor, messageId, severity, "any words");
    }

    @ParameterizedTest
    @CsvSource({"Dell,IDRAC.2.8.PSU0001,Critical,FAILURE", "Dell,PSU0001,Critical,FAILURE",
            "Dell,IDRAC.2.8.PDR8,OK,REPLACED", "Dell,IDRAC.2.8.XPSU0001,OK,INFO", "Dell,IDRAC.2.7.USR0030,OK,INFO",
            "Lenovo,PLAT.1.0.FQXSPSD0001L,Critical,FAILURE",
            "Cray,CrayAlerts.HardwareCriticalFaultDetected,Critical,FAILURE",
            "Cray,CrayAlerts.ResourcePowerStateChanged,OK,INFO", "Cray,OpenBMC.0.1.PowerSupplyFailed,Critical,FAILURE",
            "NVIDIA,ResourceEvent.1.0.ResourceErrorsDetected,Critical,FAILURE",
            "NVIDIA,ResourceEvent.1.0.ResourceErrorsDetected,Warning,WARNING",
            "HPE,iLOEvents.3.7.PowerSupplyFailed,Critical,FAILURE", "HPE,iLOEvents.3.7.PowerSupplyInserted,OK,REPLACED",
            "Supermicro,SMC.1.0.FanFailureDeasserted,Critical,INFO", "Any,Power.1.0.PowerSupplyFailed,Critical,FAILURE",
            "Any,Power.1.0.PowerSupplyFailed,Warning,WARNING"})
    void messageIdsMeanWhatTheTableSays(String vendor, String messageId, String severity, Kind expected) {
        assertThat(kind(EventMeanings.builtIn(), vendor, messageId, severity)).isEqualTo(expected);
    }

    @Test
    void aSitesOwnLinesComeFirst(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(EventMeanings.FILE),
                "# ours\nDell,PSU0001$,*,warning,redundant supplies are swapped at leisure here\n*,^Site\\.,*,failure,ours\n");
        EventMeanings meanings = EventMeanings.builtIn().overruledIn(folder).orElse(problem -> {
            throw new AssertionError(problem.line());
        });
        assertThat(kind(meanings, "Dell", "IDRAC.2.8.PSU0001", "Critical")).isEqualTo(Kind.WARNING);
        assertThat(kind(meanings, "X", "Site.1.Gone", "OK")).isEqualTo(Kind.FAILURE);
        assertThat(kind(meanings, "Dell", "IDRAC.2.8.FAN0001", "Critical")).isEqualTo(Kind.FAILURE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Dell,PSU0001$,*|columns", "Dell,(,*,failure,x|Unclosed",
            "Dell,x,*,broken,x|BROKEN"})
    void aWrongLineIsNamed(String line, String words, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(EventMeanings.FILE), "# first\n" + line + "\n");
        assertThat(EventMeanings.builtIn().overruledIn(folder)).isInstanceOfSatisfying(Outcome.Failed.class,
                failed -> assertThat(failed.problem().message()).contains("line 2").contains(words));
    }

    @Test
    void withoutAFileTheBuiltInTableCounts(@TempDir Path folder) {
        assertThat(EventMeanings.builtIn().overruledIn(folder).isOk()).isTrue();
    }
}
