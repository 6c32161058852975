package org.shadowrack.ui.topology.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.shadowrack.fx.canvas.Viewport;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.fleet.FleetSnapshot.Figures;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Position;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Topology;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Rack;

/** Fails when a click lands on another host than the one that is drawn there. */
class ElevationTest {
    private final Fleet fleet = fleet();

    @Test
    void everyHostIsPickedInTheMiddleOfItsOwnCell() {
        Elevation elevation = Elevation.of(fleet, 1200, 700);
        assertThat(elevation.cells()).hasSize(12);
        elevation.cells().forEach((host, cell) -> assertThat(elevation.pick((cell.getMinX() + cell.getMaxX()) / 2,
                (cell.getMinY() + cell.getMaxY()) / 2)).contains(host));
    }

    @Test
    void noTwoHostsOverlapAndAllLieInTheirRack() {
        Elevation elevation = Elevation.of(fleet, 2, 1200, 700);
        List<Rectangle2D> cells = List.copyOf(elevation.cells().values());
        for (int i = 0; i < cells.size(); i++) {
            for (int j = i + 1; j < cells.size(); j++) {
                assertThat(cells.get(i).intersects(cells.get(j))).isFalse();
            }
            Rectangle2D cell = cells.get(i);
            assertThat(elevation.frames()).anyMatch(frame -> frame.area().contains(cell));
        }
    }

    @Test
    void shadowsStandBelowTheirPrimaries() {
        Elevation elevation = Elevation.of(fleet, 1200, 700);
        double lowestPrimary = elevation.frames().stream().filter(frame -> !frame.rack().shadow())
                .mapToDouble(frame -> frame.area().getMaxY()).max().orElseThrow();
        assertThat(elevation.frames()).filteredOn(frame -> frame.rack().shadow())
                .allMatch(frame -> frame.area().getMinY() > lowestPrimary);
    }

    @Test
    void everythingFitsTheWindowItWasLaidOutFor() {
        for (int[] window : new int[][]{{700, 560}, {1300, 900}, {3000, 2000}}) {
            Elevation elevation = Elevation.of(fleet, window[0], window[1]);
            assertThat(elevation.width()).isLessThanOrEqualTo(window[0] + 1);
            assertThat(elevation.height()).isLessThanOrEqualTo(window[1] + 1);
        }
    }

    /** Fails when empty units take the room of those that are used. */
    @Test
    void aLongRunOfEmptyUnitsIsFoldedAndTheOthersStillLineUp() {
        Bays bays = Bays.of(fleet.racks().stream().filter(rack -> rack.name().equals("R01")).toList());
        assertThat(bays.gaps()).isEmpty();
        Fleet tall = Fleet.of(snapshot(List.of("R01"), 40));
        Bays folded = Bays.of(tall.racks());
        assertThat(folded.gaps()).singleElement().satisfies(gap -> assertThat(gap.units()).isGreaterThan(30));
        assertThat(folded.height()).isLessThan(12);
        assertThat(folded.bottom(40)).isGreaterThan(folded.bottom(8));
    }

    /** Fails when what has no place is not drawn, or hides among the racks. */
    @Test
    void whatHasNoPlaceStandsOnAShelfBelowTheRacks() {
        Fleet loose = Fleet.of(snapshot(List.of("R01", Rack.UNPLACED, "S01"), 0));
        Elevation elevation = Elevation.of(loose, 1200, 700);
        assertThat(elevation.cells()).hasSize(12);
        double lowestRack = elevation.frames().stream().filter(frame -> !frame.rack().isShelf())
                .mapToDouble(frame -> frame.area().getMaxY()).max().orElseThrow();
        assertThat(elevation.frames()).filteredOn(frame -> frame.rack().isShelf())
                .allMatch(frame -> frame.area().getMinY() > lowestRack);
    }

    @Test
    void zoomingKeepsThePointUnderThePointer() {
        Viewport view = new Viewport(0.8, 30, 12);
        assertThat(view.zoomed(1.7, 300, 200).toWorld(300, 200).distance(view.toWorld(300, 200))).isLessThan(1e-9);
    }

    private static Fleet fleet() {
        return Fleet.of(snapshot(List.of("R01", "R02", "S01"), 0));
    }

    /** Four servers a rack, and one more at unit {@code high} of each where that is not 0. */
    private static FleetSnapshot snapshot(List<String> racks, int high) {
        Map<ComponentId, Component> components = new LinkedHashMap<>();
        for (String rack : racks) {
            for (int unit : high == 0 ? new int[]{1, 3, 5, 7} : new int[]{1, 3, 5, 7, high}) {
                String name = rack + "-u" + unit;
                ComponentId id = ComponentId.of(name, "/redfish/v1/Systems/1");
                components.put(id, new Component(id, ComponentKind.SERVER, name, name, "/redfish/v1/Systems/1", null,
                        null, null, Health.OK, null, "On", List.of(), rack.equals(Rack.UNPLACED)
                                ? null
                                : new Position(rack, unit, unit == high ? 1 : 2, null, null),
                        rack.startsWith("S") ? Role.SHADOW : Role.PRIMARY));
            }
        }
        return new FleetSnapshot(Instant.EPOCH, false, new Topology("t", Instant.EPOCH, components, List.of(),
                List.of()), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(),
                new Figures(12, 0, 0, 0, Instant.EPOCH));
    }
}
