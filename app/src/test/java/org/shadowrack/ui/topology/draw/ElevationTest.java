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
        Elevation elevation = Elevation.of(fleet, 2, 24);
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
    void zoomingKeepsThePointUnderThePointer() {
        Viewport view = new Viewport(0.8, 30, 12);
        assertThat(view.zoomed(1.7, 300, 200).toWorld(300, 200).distance(view.toWorld(300, 200))).isLessThan(1e-9);
    }

    private static Fleet fleet() {
        Map<ComponentId, Component> components = new LinkedHashMap<>();
        for (String rack : List.of("R01", "R02", "S01")) {
            for (int unit = 1; unit <= 7; unit += 2) {
                String name = rack + "-u" + unit;
                ComponentId id = ComponentId.of(name, "/redfish/v1/Systems/1");
                components.put(id, new Component(id, ComponentKind.SERVER, name, name, "/redfish/v1/Systems/1", null,
                        null, null, Health.OK, null, "On", List.of(), new Position(rack, unit, 2, null, null),
                        rack.startsWith("S") ? Role.SHADOW : Role.PRIMARY));
            }
        }
        return Fleet.of(new FleetSnapshot(Instant.EPOCH, false, new Topology("t", Instant.EPOCH, components, List.of(),
                List.of()), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(),
                new Figures(12, 0, 0, 0,
                        Instant.EPOCH)));
    }
}
