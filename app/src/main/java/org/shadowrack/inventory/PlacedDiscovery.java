package org.shadowrack.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Position;
import org.shadowrack.model.site.Topology;

/**
 * A discovery whose hosts are placed by further sources; a later source overrides an earlier one, and all of them the
 * services. A source that fails is told, and the others are used. Thread-safe if they are.
 */
public final class PlacedDiscovery implements Discovery {
    private final Discovery discovery;
    private final List<PositionSource> sources;

    /** Places what {@code discovery} finds. */
    public PlacedDiscovery(Discovery discovery, List<PositionSource> sources) {
        this.discovery = discovery;
        this.sources = List.copyOf(sources);
    }

    @Override
    public Outcome<Found> discover(SiteSettings settings) {
        return discovery.discover(settings).map(this::placed);
    }

    /** Guests stand where their host was placed. */
    @Override
    public Found guests(SiteSettings settings, Topology known) {
        return discovery.guests(settings, known);
    }

    private Found placed(Found found) {
        List<Problem> problems = new ArrayList<>(found.unreachable());
        Map<ComponentId, Component> components = new LinkedHashMap<>(found.topology().components());
        for (PositionSource source : sources) {
            switch (source.positions()) {
                case Outcome.Ok<Map<String, Position>>(var positions) -> components.replaceAll(
                        (id, component) -> placed(component, positions.get(key(component.service()))));
                case Outcome.Failed<Map<String, Position>>(Problem problem) -> problems.add(problem);
            }
        }
        Topology topology = found.topology();
        return new Found(new Topology(topology.site(), topology.at(), components, topology.shadowings(),
                topology.workloads()), found.readings(), found.malformed(), problems, found.silent());
    }

    /** How sources name a host. */
    static String key(String host) {
        return host.strip().toLowerCase(Locale.ROOT);
    }

    private static Component placed(Component component, @Nullable Position told) {
        Position known = component.position();
        if (told == null) {
            return component;
        }
        return component.at(known == null
                ? told
                : new Position(told.rack().isEmpty() ? known.rack() : told.rack(),
                        told.rack().isEmpty() ? known.unit() : told.unit(),
                        told.rack().isEmpty() ? known.height() : told.height(),
                        told.powerFeed() == null ? known.powerFeed() : told.powerFeed(),
                        told.uplink() == null ? known.uplink() : told.uplink()));
    }
}
