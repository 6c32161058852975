package org.shadowrack.operations.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;
import org.shadowrack.model.telemetry.Severity;

/** Broken where an operator is sent to a whole instead of the part that failed, or is not told of an outage or of lost readings. */
class AlarmListTest {
    private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");

    private final AlarmList alarms = new AlarmList();
    private final Map<ComponentId, Component> components = new LinkedHashMap<>();
    private List<Workload> workloads = List.of();

    @Test
    void theDriveThatFailedIsNamedAndNotWhatSumsItUp() {
        add("/chassis", ComponentKind.CHASSIS, null, Health.CRITICAL);
        add("/system", ComponentKind.SERVER, null, Health.CRITICAL);
        add("/storage", ComponentKind.STORAGE, "/system", Health.WARNING);
        add("/drive", ComponentKind.DRIVE, "/storage", Health.CRITICAL);
        assertThat(standing(Set.of(), Optional.empty())).extracting(Alarm::component)
                .containsExactly(ComponentId.of("s", "/drive"));
    }

    @Test
    void aWholeThatIsWorseThanItsPartsIsNamedBesideThem() {
        add("/system", ComponentKind.SERVER, null, Health.CRITICAL);
        add("/fan", ComponentKind.FAN, "/system", Health.WARNING);
        assertThat(standing(Set.of(), Optional.empty())).extracting(Alarm::text)
                .containsExactly("/system of s is critical", "/fan of s reports a warning");
    }

    @Test
    void wholesThatAreBuiltIntoEachOtherAreStillTold() {
        add("/a", ComponentKind.CHASSIS, "/b", Health.CRITICAL);
        add("/b", ComponentKind.CHASSIS, "/a", Health.OK);
        assertThat(standing(Set.of(), Optional.empty())).extracting(Alarm::component)
                .containsExactly(ComponentId.of("s", "/a"));
    }

    @Test
    void aHostThatIsDownIsAnOutageOfWhatItCarriesAndNoSecondAlarm() {
        add("/system", ComponentKind.SERVER, null, Health.CRITICAL);
        workloads = List.of(new Workload("db", "s", "t", Criticality.CRITICAL, 1, "p", Map.of()));
        assertThat(standing(Set.of("s"), Optional.empty())).singleElement().satisfies(alarm -> {
            assertThat(alarm.text()).isEqualTo("/system of s is down with db");
            assertThat(alarm.severity()).isEqualTo(Severity.CRITICAL);
        });
        workloads = List.of(new Workload("db", "t", "s", Criticality.CRITICAL, 1, "p", Map.of()));
        assertThat(standing(Set.of("s"), Optional.empty())).extracting(Alarm::id)
                .containsExactly("health:" + ComponentId.of("s", "/system"));
    }

    @Test
    void readingsThatCouldNotBeStoredAreAnAlarmUntilTheyCan() {
        Problem full = Problem.failed("the disk is full", "Writing readings", "Make room");
        assertThat(standing(Set.of(), Optional.of(full))).singleElement()
                .satisfies(alarm -> assertThat(alarm.text()).contains("the disk is full"));
        assertThat(standing(Set.of(), Optional.empty())).isEmpty();
    }

    private List<Alarm> standing(Set<String> failed, Optional<Problem> unstored) {
        PolicySettings policy = new PolicySettings(Map.of(), Map.of(), 0.5, Duration.ofHours(1), 1, Mode.ADVISE,
                Duration.ofHours(1));
        return alarms.standing(new Seen(NOW, new Topology("site", NOW, components, List.of(), workloads),
                new Seen.Risks(Map.of(), Map.of(), policy), List.of(), failed, List.of(), unstored), Map.of());
    }

    private void add(String uri, ComponentKind kind, @Nullable String parent, Health health) {
        ComponentId id = ComponentId.of("s", uri);
        components.put(id, new Component(id, kind, uri, "s", uri,
                parent == null ? null : ComponentId.of("s", parent), null, null, health, "Enabled", "On", List.of(),
                null, Role.PRIMARY));
    }
}
