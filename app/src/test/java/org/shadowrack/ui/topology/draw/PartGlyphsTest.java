package org.shadowrack.ui.topology.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Role;
import org.shadowrack.ui.fleet.Host;

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
}
