package org.shadowrack.ui.fleet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Position;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.Severity;

/**
 * Everything that one service tells of, mostly a server with its parts; or one of the boxes that a service tells of, such
 * as a blade of an enclosure. Immutable.
 *
 * @param name the service's; of one box among several, unique within the site
 * @param components in discovery order, never empty
 * @param forecasts of its components
 * @param readings the newest of each of its series
 * @param alarms standing on its components, most severe first
 */
public record Host(String name, List<Component> components, List<Predicted> forecasts, List<Reading> readings,
        List<Alarm> alarms) {
    public Host {
        components = List.copyOf(components);
        forecasts = List.copyOf(forecasts);
        readings = List.copyOf(readings);
        alarms = List.copyOf(alarms);
    }

    /** The component that stands for it: its server, or else its first. */
    public Component main() {
        return components.stream().filter(component -> component.kind() == ComponentKind.SERVER).findFirst()
                .orElse(components.getFirst());
    }

    /** Where it stands, its unit where any of its components tells one; null where not known. */
    public @Nullable Position position() {
        Position known = null;
        for (Component component : components) {
            Position position = component.position();
            if (position != null && position.unit() > 0) {
                return position;
            }
            known = known == null ? position : known;
        }
        return known;
    }

    /** Whether it is a server, rather than a rack's manager with its power strips and switches. */
    public boolean isServer() {
        return components.stream().anyMatch(component -> component.kind() == ComponentKind.SERVER);
    }

    /** Which side it stands on. */
    public Role role() {
        return main().role();
    }

    /** Its most threatened component's forecast. */
    public Optional<Predicted> worst() {
        return forecasts.stream().max(Comparator.comparingDouble(forecast -> forecast.within(Horizon.H24)));
    }

    /** The highest probability within a day, 0 to 1. */
    public double risk() {
        return worst().map(forecast -> forecast.within(Horizon.H24)).orElse(0.0);
    }

    /** The worst severity that stands on it; null at rest. */
    public @Nullable Severity severity() {
        return alarms.isEmpty() ? null : alarms.getFirst().severity();
    }

    /** Whether nothing is known of its health: never the same as healthy. */
    public boolean isUnknown() {
        return main().health() == Health.UNKNOWN;
    }

    /** The highest of its readings that {@code overlay} shows. */
    public Optional<Reading> highest(Overlay overlay) {
        return readings.stream().filter(overlay::shows).max(Comparator.comparingDouble(Reading::value));
    }
}
