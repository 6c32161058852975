package org.shadowrack.ui.fleet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Workload;

/**
 * A snapshot, arranged. Immutable.
 *
 * @param snapshot the snapshot itself
 * @param hosts by name, in discovery order
 * @param racks primary ones first, each side by name
 */
public record Fleet(FleetSnapshot snapshot, Map<String, Host> hosts, List<Rack> racks) {
    /** Arranges {@code snapshot}. */
    public static Fleet of(FleetSnapshot snapshot) {
        return Arrangement.arrange(snapshot);
    }

    /** Whether nothing has been discovered yet. */
    public boolean isEmpty() {
        return hosts.isEmpty();
    }

    /** The component with this id. */
    public Optional<Component> component(ComponentId id) {
        return snapshot.topology().component(id);
    }

    /** The host that a component belongs to. */
    public Optional<Host> hostOf(ComponentId id) {
        return component(id).map(component -> hosts.get(component.service()));
    }

    /** The workloads whose home, or whose shadow, is this host. */
    public List<Workload> workloadsOf(String host) {
        return snapshot.topology().workloads().stream()
                .filter(workload -> workload.primary().equals(host) || workload.shadow().equals(host)).toList();
    }

    /** The newest migration of a workload. */
    public Optional<MigrationView> migrationOf(String workload) {
        return snapshot.migrations().stream().filter(migration -> migration.workload().equals(workload)).findFirst();
    }

    /** The newest advice for a workload. */
    public Optional<Advice> adviceFor(String workload) {
        return snapshot.advice().stream().filter(advice -> advice.workload().equals(workload)).findFirst();
    }
}
