package org.shadowrack.ui.topology.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shadowrack.fx.canvas.Viewport;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Role;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.fleet.Overlay;
import org.shadowrack.ui.theme.Palette;
import org.shadowrack.ui.topology.draw.PartGlyphs.Placed;

/** Breaks when a kind of part is left out of a box's cell, or what can stop a server does not come first. */
class PartGlyphsTest {
    private static Component part(ComponentKind kind, String name) {
        return new Component(ComponentId.of("r01", "/" + kind + name), kind, name, "r01", "/" + kind + name, null, null,
                null, Health.OK, null, null, List.of(), null, Role.NONE);
    }

    @Test
    void everyKindOfPartHasItsPlace() {
        List<Component> parts = new ArrayList<>(List.of(part(ComponentKind.SERVER, "main")));
        Stream.of(ComponentKind.values()).forEach(kind -> parts.add(part(kind, "1")));
        List<Component> drawn = PartGlyphs.groups(new Host("r01", parts, List.of(), List.of(), List.of())).stream()
                .flatMap(List::stream).toList();
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(parts.subList(1, parts.size()));
        assertThat(drawn.getFirst().kind()).isEqualTo(ComponentKind.POWER_SUPPLY);
    }

    /** Broken by parts that vanish at the edge, or stand where the number of those without room is written. */
    @ParameterizedTest
    @CsvSource({"400,40", "700,120"})
    void whatHasNoRoomLeavesRoomForItsNumber(double width, double height) {
        Rectangle2D cell = new Rectangle2D(0, 0, width, height);
        Rectangle2D room = Objects.requireNonNull(CellLayout.of(cell).parts());
        List<Placed> few = placed(3, cell);
        assertThat(few).hasSize(3);
        List<Placed> many = placed(200, cell);
        assertThat(many).hasSizeBetween(4, 199)
                .allMatch(one -> one.area().getMaxX() <= room.getMaxX() - PartGlyphs.REST);
    }

    private static List<Placed> placed(int drives, Rectangle2D cell) {
        List<Component> parts = new ArrayList<>(List.of(part(ComponentKind.SERVER, "main")));
        IntStream.range(0, drives).forEach(i -> parts.add(part(ComponentKind.DRIVE, "" + i)));
        Fleet none = Fleet.of(FleetSnapshot.empty("site", false));
        Scene scene = new Scene(none, Elevation.of(none, 1200, 800), new Viewport(4, 0, 0), Overlay.RISK,
                new Palette(Map.of()), null, 0.5);
        return PartGlyphs.place(scene, new Host("r01", parts, List.of(), List.of(), List.of()), cell);
    }
}
