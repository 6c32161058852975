package org.shadowrack.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Granularity;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Position;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Shadowing;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.ComponentEvent.Kind;

/** Breaks when a difference between discoveries is missed or invented, a host is placed wrongly, or a bad plan passes. */
class TopologyChangesTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private static Component part(String service, String uri, @Nullable String serial, @Nullable Position position) {
        return new Component(ComponentId.of(service, uri), ComponentKind.DRIVE, uri, service, uri, null, "m", serial,
                Health.OK, null, null, List.of(), position, Role.NONE);
    }

    private static Topology topology(Component... parts) {
        Map<ComponentId, Component> components = new LinkedHashMap<>();
        for (Component part : parts) {
            components.put(part.id(), part);
        }
        return new Topology("site", AT, components, List.of(), List.of());
    }

    @Test
    void addedRemovedReplacedAndMovedAreEvents() {
        Position there = new Position("R1", 3, 1, null, null);
        List<ComponentEvent> events = TopologyChanges.between(
                topology(part("a", "/1", "s1", null), part("a", "/2", "s2", null), part("a", "/3", "s3", null)),
                topology(part("a", "/1", "other", null), part("a", "/3", "s3", there), part("a", "/4", null, null)));
        assertThat(events).extracting(event -> event.component().value(), ComponentEvent::kind,
                ComponentEvent::messageId).containsExactlyInAnyOrder(
                        tuple("a/2", Kind.WARNING, "ShadowRack.Inventory.Removed"),
                        tuple("a/1", Kind.REPLACED, "ShadowRack.Inventory.Replaced"),
                        tuple("a/3", Kind.INFO, "ShadowRack.Inventory.Moved"),
                        tuple("a/4", Kind.INFO, "ShadowRack.Inventory.Added"));
        assertThat(events).allSatisfy(event -> assertThat(event.at()).isEqualTo(AT));
    }

    @Test
    void aServiceThatWasNotReachedOrIsNewChangesNothing() {
        Component known = part("a", "/1", "s1", null);
        Component gone = part("b", "/1", "s2", null);
        assertThat(TopologyChanges.between(topology(known, gone), topology(known))).isEmpty();
        assertThat(TopologyChanges.between(topology(known), topology(known, gone))).isEmpty();
        assertThat(TopologyChanges.between(Topology.empty("site"), topology(known))).isEmpty();
    }

    @Test
    void aLaterSourceOverridesAndAFailingOneIsTold() {
        Position own = new Position("R9", 9, 2, null, "leaf-9");
        Discovery services = settings -> Outcome.ok(new Discovery.Found(topology(part("A", "/1", "s", own)), List.of(),
                List.of(), List.of()));
        PositionSource feeds = () -> Outcome.ok(Map.of("a", new Position("", 0, 1, "A", null)));
        PositionSource broken = () -> Outcome.failed(Problem.badInput("line 3", "", ""));
        PositionSource racks = () -> Outcome.ok(Map.of("a", new Position("R1", 3, 1, null, null)));
        Discovery.Found found = new PlacedDiscovery(services, List.of(feeds, broken, racks)).discover(settings())
                .orElse(problem -> {
                    throw new AssertionError(problem.line());
                });
        assertThat(found.topology().components().values()).extracting(Component::position)
                .containsExactly(new Position("R1", 3, 1, "A", "leaf-9"));
        assertThat(found.unreachable()).extracting(Problem::message).containsExactly("line 3");
    }

    private static SiteSettings settings() {
        return new SiteSettings("site", java.nio.file.Path.of("data"), List.of(), List.of(), List.of(),
                new SiteSettings.PolicySettings(Map.of(), Map.of(), 0.5, java.time.Duration.ofHours(1), 1,
                        SiteSettings.Mode.OBSERVE, java.time.Duration.ofHours(1)),
                false, null);
    }

    @Test
    void aPlanThatNamesWhatIsNotThereIsAProblem() {
        Topology found = topology(part("a", "/1", "s1", null), part("b", "/1", "s2", null));
        Topology planned = new Topology("site", AT, found.components(),
                List.of(new Shadowing("a", "b", Granularity.SYSTEM, 0.25),
                        new Shadowing("a/1", "b/1", Granularity.COMPONENT, 1),
                        new Shadowing("a/2", "unreached/2", Granularity.VIRTUAL, 1)),
                List.of(new Workload("w", "b", "a", Criticality.NORMAL, 1, "p", Map.of()),
                        new Workload("v", "a", "b", Criticality.NORMAL, 1, "p", Map.of())));
        assertThat(ShadowPlan.problems(planned)).extracting(Problem::message).containsExactly(
                "there is no component a/2", "a is not declared as a shadow of b");
    }
}
