package org.shadowrack.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shadowrack.config.InventorySettings.Virtual;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Granularity;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Position;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Shadowing;
import org.shadowrack.model.site.Topology;

/** Breaks when a named machine is lost, stands elsewhere than its host, or can't be shadowed. */
class VirtualComponentsTest {
    private static final Position RACK = new Position("R1", 3, 1, "A", "sw1");

    private static Component part(ComponentKind kind, String uri) {
        return new Component(ComponentId.of("r01", uri), kind, uri, "r01", uri, null, null, null, Health.OK, null, null,
                List.of(), RACK, Role.PRIMARY);
    }

    private static Topology topology(List<Shadowing> shadowings) {
        Map<ComponentId, Component> components = new LinkedHashMap<>();
        for (Component part : List.of(part(ComponentKind.CHASSIS, "/1"), part(ComponentKind.SERVER, "/2"))) {
            components.put(part.id(), part);
        }
        return new Topology("site", Instant.EPOCH, components, shadowings, List.of());
    }

    @Test
    void aMachineStandsInTheServerThatItRunsOn() {
        Topology found = VirtualComponents.added(topology(List.of()),
                List.of(new Virtual("db-1", "r01", ComponentKind.VM)));
        assertThat(found.component(new ComponentId("r01/virtual/db-1"))).hasValueSatisfying(machine -> {
            assertThat(machine.kind()).isEqualTo(ComponentKind.VM);
            assertThat(machine.parent()).isEqualTo(ComponentId.of("r01", "/2"));
            assertThat(machine.position()).isEqualTo(RACK);
            assertThat(machine.role()).isEqualTo(Role.PRIMARY);
            assertThat(machine.health()).as("nobody has told it").isEqualTo(Health.UNKNOWN);
        });
    }

    @Test
    void ofAHostThatWasNotReachedNothingIsClaimed() {
        assertThat(VirtualComponents.added(topology(List.of()),
                List.of(new Virtual("db-1", "r02", ComponentKind.VM))).components()).hasSize(2);
    }

    @Test
    void aShadowOfVirtualGranularityNamesIt() {
        List<Shadowing> plan = List.of(
                new Shadowing("r01/virtual/db-1", "r01/virtual/db-2", Granularity.VIRTUAL, 1));
        Topology found = VirtualComponents.added(topology(plan), List.of(
                new Virtual("db-1", "r01", ComponentKind.VM)));
        assertThat(ShadowPlan.problems(found)).singleElement()
                .satisfies(problem -> assertThat(problem.line()).contains("r01/virtual/db-2"));
    }
}
