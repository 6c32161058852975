package org.shadowrack.model.site;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can fail, as discovered.
 *
 * @param id unique within the site
 * @param kind what it is
 * @param name as people call it
 * @param service the name of the service that told of it
 * @param uri where the service serves it
 * @param parent what it is built into, where known
 * @param model model name, where known
 * @param serial serial number, where known
 * @param health the worse of Health and HealthRollup
 * @param state Redfish's State (Enabled, Absent, UnavailableOffline, …), where known
 * @param powerState Redfish's PowerState (On, Off, …), where known
 * @param resetTypes the ResetTypes that the service allows, empty where it can't be reset
 * @param position where it stands, where known
 * @param role primary, shadow, or neither
 * @param limits what its own sensors' thresholds say that a metric should stay below, in the unit of its readings; by metric, in order
 */
public record Component(ComponentId id, ComponentKind kind, String name, String service, String uri,
        @Nullable ComponentId parent, @Nullable String model, @Nullable String serial, Health health,
        @Nullable String state, @Nullable String powerState, List<String> resetTypes, @Nullable Position position,
        Role role, Map<String, Double> limits) {
    public Component {
        resetTypes = List.copyOf(resetTypes);
        // Documents from before there were limits have none.
        limits = limits == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(limits));
    }

    /** Of which no sensor tells a limit. */
    public Component(ComponentId id, ComponentKind kind, String name, String service, String uri,
            @Nullable ComponentId parent, @Nullable String model, @Nullable String serial, Health health,
            @Nullable String state, @Nullable String powerState, List<String> resetTypes, @Nullable Position position,
            Role role) {
        this(id, kind, name, service, uri, parent, model, serial, health, state, powerState, resetTypes, position, role,
                Map.of());
    }

    /** The same component in another role. */
    public Component inRole(Role newRole) {
        return new Component(id, kind, name, service, uri, parent, model, serial, health, state, powerState, resetTypes,
                position, newRole, limits);
    }

    /** The same component at another position. */
    public Component at(@Nullable Position newPosition) {
        return new Component(id, kind, name, service, uri, parent, model, serial, health, state, powerState, resetTypes,
                newPosition, role, limits);
    }

    /** The same component with another health. */
    public Component inHealth(Health newHealth) {
        return new Component(id, kind, name, service, uri, parent, model, serial, newHealth, state, powerState,
                resetTypes, position, role, limits);
    }

    /** The same component with other limits. */
    public Component within(Map<String, Double> newLimits) {
        return new Component(id, kind, name, service, uri, parent, model, serial, health, state, powerState, resetTypes,
                position, role, newLimits);
    }
}
