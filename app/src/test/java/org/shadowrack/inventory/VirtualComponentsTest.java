package org.shadowrack.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shadowrack.config.HistorySettings;
import org.shadowrack.config.InventorySettings;
import org.shadowrack.config.InventorySettings.Hypervisor;
import org.shadowrack.config.InventorySettings.Virtual;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.inventory.Discovery.Found;
import org.shadowrack.inventory.GuestSource.Guests;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
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

    private static final SiteSettings SETTINGS = new SiteSettings("site", Path.of("data"), List.of(), List.of(),
            List.of(), new SiteSettings.PolicySettings(Map.of(), Map.of(), 0.5, Duration.ofHours(1), 1,
                    SiteSettings.Mode.OBSERVE, Duration.ofHours(1)),
            false, null, HistorySettings.DEFAULT, List.of(), new InventorySettings(List.of(), null,
                    List.of(new Virtual("db-1", "r01", ComponentKind.VM), new Virtual("by-hand", "r01",
                            ComponentKind.CONTAINER)),
                    List.of(new Hypervisor("r01", "any", Map.of()), new Hypervisor("r02", "any", Map.of()))));

    private static Guest guest(String name, String serial, int cpus, String power) {
        return new Guest(name, ComponentKind.VM, serial, new Guest.Size(cpus, 512 << 20, 0), Health.OK, "Enabled",
                power);
    }

    /** A discovery whose hypervisor gives these answers, one after the other. */
    private static Discovery hosted(List<Outcome<Guests>> answers) {
        Discovery hardware = settings -> Outcome.ok(new Found(VirtualComponents.added(topology(List.of()),
                settings.inventory().virtual()), List.of(), List.of(), List.of()));
        Iterator<Outcome<Guests>> next = answers.iterator();
        return new HostedDiscovery(hardware, hypervisor -> {
            assertThat(hypervisor.host()).as("a host that was not reached is not asked").isEqualTo("r01");
            return next.next();
        }, InstantSource.fixed(Instant.EPOCH));
    }

    private static Outcome<Guests> told(Guest... guests) {
        return Outcome.ok(new Guests(List.of(guests), List.of()));
    }

    private static Topology found(Discovery discovery) {
        return discovery.discover(SETTINGS).map(Found::topology).orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    @Test
    void whatAHostTellsGoesBeforeTheSettingsAndItsChangesAreEvents() {
        Discovery discovery = hosted(List.of(
                told(guest("db-1", "u1", 1, "On"), guest("web", "u2", 1, "On"), guest("old", "u3", 1, "On")),
                told(guest("db-1", "other", 1, "On"), guest("web", "u2", 4, "Off"), guest("new", "u4", 1, "On"))));
        Topology before = found(discovery);
        assertThat(before.component(new ComponentId("r01/virtual/db-1"))).hasValueSatisfying(machine -> {
            assertThat(machine.parent()).isEqualTo(ComponentId.of("r01", "/2"));
            assertThat(machine.model()).isEqualTo("1 CPU, 512 MiB memory");
            assertThat(machine.health()).isEqualTo(Health.OK);
            assertThat(machine.position()).isEqualTo(RACK);
        });
        assertThat(before.ofKind(ComponentKind.CONTAINER)).as("named by hand").hasSize(1);
        Topology after = discovery.guests(SETTINGS, before).topology();
        assertThat(TopologyChanges.between(before, after)).extracting(event -> event.component().value(),
                event -> event.messageId().substring(TopologyChanges.MESSAGES.length())).containsExactlyInAnyOrder(
                        tuple("r01/virtual/db-1", "Replaced"), tuple("r01/virtual/web", "Changed"),
                        tuple("r01/virtual/web", "PowerState"), tuple("r01/virtual/old", "Removed"),
                        tuple("r01/virtual/new", "Added"));
    }

    @Test
    void theGuestsOfASilentHostAreUnknownAndNotRemoved() {
        Discovery discovery = hosted(List.of(told(guest("db-1", "u1", 1, "On"), guest("web", "u2", 1, "On")),
                Outcome.failed(Problem.unreachable("no answer", "asking r01", "")), told()));
        Topology before = found(discovery);
        Found silent = discovery.guests(SETTINGS, before);
        assertThat(silent.unreachable()).extracting(Problem::message).containsExactly("no answer");
        Topology kept = silent.keeping(before).topology();
        assertThat(TopologyChanges.between(before, kept)).isEmpty();
        assertThat(kept.ofKind(ComponentKind.VM)).extracting(Component::name, Component::serial, Component::health,
                Component::powerState).containsExactly(tuple("db-1", "u1", Health.UNKNOWN, null),
                        tuple("web", "u2", Health.UNKNOWN, null));
        Topology none = discovery.guests(SETTINGS, kept).keeping(kept).topology();
        assertThat(TopologyChanges.between(kept, none)).extracting(event -> event.component().value())
                .as("db-1 is still named by the settings").containsExactly("r01/virtual/web");
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
