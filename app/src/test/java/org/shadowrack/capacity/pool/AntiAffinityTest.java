package org.shadowrack.capacity.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Position;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Topology;

/** Breaks when one fault would take a primary and its shadow, or when a pair that stands apart is refused. */
class AntiAffinityTest {
    private static Component host(String name, @Nullable Position position) {
        return new Component(ComponentId.of(name, "/1"), ComponentKind.SERVER, name, name, "/1", null, null, null,
                Health.OK, null, null, List.of(), position, Role.NONE);
    }

    private static Topology topology(@Nullable Position first, @Nullable Position second) {
        Map<ComponentId, Component> components = new LinkedHashMap<>();
        List.of(host("p", first), host("s", second)).forEach(host -> components.put(host.id(), host));
        return new Topology("site", Instant.EPOCH, components, List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            R1 | A   | sw1     | R2 | B   | sw2     | -
            R1 | A   | sw1     | R1 | B   | sw2     | rack R1
            R1 | A   | sw1     | R2 | A   | sw2     | power feed A
            R1 | A   | sw1     | R2 | B   | sw1     | switch sw1
            R1 | A+B | sw1     | R2 | A+B | sw2     | -
            R1 | A+B | sw1     | R2 | A   | sw2     | -
            R1 | A   | sw1+sw2 | R2 | B   | sw1+sw2 | -
            R1 | A+B | sw1+sw2 | R1 | A+B | sw1+sw2 | rack R1
            R1 | -   | -       | R2 | -   | -       | -
            """)
    void whatOneFaultTakesIsShared(String rack, @Nullable String feed, @Nullable String uplink, String otherRack,
            @Nullable String otherFeed, @Nullable String otherUplink, @Nullable String shared) {
        assertThat(AntiAffinity.shared(topology(new Position(rack, 1, 1, feed, uplink),
                new Position(otherRack, 1, 1, otherFeed, otherUplink)), "p", "s").orElse(null)).isEqualTo(shared);
    }

    @Test
    void whatIsNotKnownIsNotHeldAgainstAHost() {
        assertThat(AntiAffinity.shared(topology(null, new Position("R1", 1, 1, "A", "sw1")), "p", "s")).isEmpty();
    }
}
