package org.shadowrack.capacity.pool;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.Position;
import org.shadowrack.model.site.Topology;

/**
 * What one fault would take of both hosts: a rack, a power feed, a switch. Unknown positions are not held against them. Of
 * two that each hang on two feeds no single feed takes either; the same holds of switches.
 */
final class AntiAffinity {
    private AntiAffinity() {}

    /** What the two share, in words; empty where they stand apart or it is not known. */
    static Optional<String> shared(Topology topology, String primary, String shadow) {
        return position(topology, primary)
                .flatMap(first -> position(topology, shadow).flatMap(second -> shared(first, second)));
    }

    private static Optional<String> shared(Position first, Position second) {
        return same("rack", first.rack(), second.rack())
                .or(() -> single("power feed", first.powerFeed(), second.powerFeed()))
                .or(() -> single("switch", first.uplink(), second.uplink()));
    }

    private static Optional<String> single(String what, @Nullable String first, @Nullable String second) {
        return first != null && first.indexOf('+') >= 0 ? Optional.empty() : same(what, first, second);
    }

    private static Optional<String> same(String what, @Nullable String first, @Nullable String second) {
        return first != null && !first.isBlank() && Objects.equals(first, second)
                ? Optional.of(what + " " + first)
                : Optional.empty();
    }

    private static Optional<Position> position(Topology topology, String host) {
        return topology.ofService(host).map(Component::position).filter(Objects::nonNull).findFirst();
    }
}
