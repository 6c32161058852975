package org.shadowrack.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.model.site.ComponentKind.BMC;
import static org.shadowrack.model.site.ComponentKind.CHASSIS;
import static org.shadowrack.model.site.ComponentKind.FAN;
import static org.shadowrack.model.site.ComponentKind.OTHER;
import static org.shadowrack.model.site.ComponentKind.OUTLET;
import static org.shadowrack.model.site.ComponentKind.PDU;
import static org.shadowrack.model.site.ComponentKind.RACK;
import static org.shadowrack.model.site.ComponentKind.SERVER;
import static org.shadowrack.model.site.ComponentKind.SWITCH;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.fleet.FleetSnapshot.Figures;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Position;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Topology;

/** Fails when a component is drawn in no box, in two, or in that of another server. */
class BoxesTest {
    private static final Position TOP = new Position("R01", 42, 1, null, null);
    private static final Position RACK_ONLY = new Position("R01", 0, 42, null, null);

    @Test
    void aServerIsOneBoxWithAllItsParts() {
        Fleet fleet = fleet(part("h", "/s", SERVER, null, null), part("h", "/c", CHASSIS, null, null),
                part("h", "/c/f", FAN, "h/c", null), part("h", "/m", BMC, null, null));
        assertThat(fleet.boxes()).singleElement().satisfies(box -> {
            assertThat(box.name()).isEqualTo("h");
            assertThat(box.components()).hasSize(4);
        });
    }

    @Test
    void eachBladeIsABoxOfItsOwnWithItsOwnParts() {
        Fleet fleet = fleet(part("e", "/enclosure", CHASSIS, null, null), part("e", "/fan", FAN, "e/enclosure", null),
                part("e", "/node1", CHASSIS, "e/enclosure", null), part("e", "/s1", SERVER, "e/node1", null),
                part("e", "/f1", FAN, "e/node1", null), part("e", "/node2", CHASSIS, "e/enclosure", null),
                part("e", "/s2", SERVER, "e/node2", null), part("e", "/f2", FAN, "e/node2", null));
        assertThat(fleet.boxes()).hasSize(3);
        assertThat(box(fleet, "e/f1")).isEqualTo(box(fleet, "e/s1")).isNotEqualTo(box(fleet, "e/s2"));
        assertThat(box(fleet, "e/f2")).isEqualTo(box(fleet, "e/s2"));
        assertThat(box(fleet, "e/fan")).isEqualTo(box(fleet, "e/enclosure"));
    }

    @Test
    void aRacksManagerTellsOfTheRackItsSwitchAndItsStrips() {
        Fleet fleet = fleet(part("r", "/rack", RACK, null, RACK_ONLY), part("r", "/case", CHASSIS, "r/rack", TOP),
                part("r", "/switch", SWITCH, null, null), part("r", "/a", PDU, null, RACK_ONLY),
                part("r", "/a/1", OUTLET, "r/a", RACK_ONLY), part("r", "/b", PDU, null, null),
                part("r", "/bmc", BMC, null, null));
        Rack rack = fleet.racks().getFirst();
        assertThat(fleet.racks()).hasSize(1);
        assertThat(rack.component()).isNotNull();
        assertThat(rack.strips()).extracting(box -> box.main().uri()).containsExactly("/a", "/b");
        assertThat(rack.berths()).singleElement().satisfies(berth -> {
            assertThat(berth.unit()).isEqualTo(42);
            assertThat(berth.host().main().kind()).isEqualTo(SWITCH);
        });
        assertThat(box(fleet, "r/a/1")).isEqualTo(box(fleet, "r/a"));
    }

    @Test
    void aRoomAndABuildingTakeNoPlaceInARack() {
        Fleet fleet = fleet(part("p", "/case", CHASSIS, null, TOP), part("p", "/room", OTHER, null, null),
                part("p", "/building", OTHER, null, null));
        assertThat(fleet.boxes()).singleElement().satisfies(box -> assertThat(box.components()).hasSize(3));
        assertThat(fleet(part("q", "/room", OTHER, null, null)).boxes()).as("where there is nothing else").hasSize(1);
    }

    @Test
    void boxesThatClaimTheSameUnitStandSideBySide() {
        Position same = new Position("R01", 5, 2, null, null);
        Fleet fleet = fleet(part("a", "/s", SERVER, null, same), part("b", "/s", SERVER, null, same),
                part("c", "/s", SERVER, null, new Position("R01", 0, 1, null, null)));
        assertThat(fleet.racks().getFirst().berths()).extracting(Berth::lane).containsExactly(0, 1, 0);
        assertThat(fleet.racks().getFirst().berths()).extracting(Berth::lanes).containsExactly(2, 2, 1);
        assertThat(fleet.racks().getFirst().berths()).extracting(Berth::unit).containsExactly(5, 5, 1);
    }

    private static String box(Fleet fleet, String id) {
        return fleet.boxOf(new ComponentId(id)).orElseThrow().name();
    }

    private static Component part(String service, String uri, ComponentKind kind, @Nullable String parent,
            @Nullable Position position) {
        return new Component(ComponentId.of(service, uri), kind, kind.word() + uri, service, uri, parent == null
                ? null
                : new ComponentId(parent), null, null, Health.OK, null, null, List.of(), position, Role.NONE);
    }

    private static Fleet fleet(Component... components) {
        Map<ComponentId, Component> all = new LinkedHashMap<>();
        for (Component component : components) {
            all.put(component.id(), component);
        }
        return Fleet.of(new FleetSnapshot(Instant.EPOCH, false, new Topology("t", Instant.EPOCH, all, List.of(),
                List.of()), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(),
                new Figures(1, 0, 0, 0, Instant.EPOCH)));
    }
}
