package org.shadowrack.ui.fleet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Workload;

/** A snapshot, arranged. Immutable. */
public final class Fleet {
    private final FleetSnapshot snapshot;
    private final Map<String, Host> hosts;
    private final List<Rack> racks;
    private final Map<String, Host> boxes;
    private final Index index;

    Fleet(FleetSnapshot snapshot, Map<String, Host> hosts, List<Rack> racks, Map<String, Host> boxes) {
        this.snapshot = snapshot;
        this.hosts = hosts;
        this.racks = List.copyOf(racks);
        this.boxes = boxes;
        this.index = Index.of(snapshot, boxes.values());
    }

    /** Arranges {@code snapshot}. */
    public static Fleet of(FleetSnapshot snapshot) {
        return Arrangement.arrange(snapshot);
    }

    /** The snapshot itself. */
    public FleetSnapshot snapshot() {
        return snapshot;
    }

    /** Everything by service, in discovery order. */
    public Map<String, Host> hosts() {
        return hosts;
    }

    /** Primary racks first, each side by name, what has no place last. */
    public List<Rack> racks() {
        return racks;
    }

    /** The boxes that stand in the racks. */
    public Collection<Host> boxes() {
        return boxes.values();
    }

    /** The box with this name. */
    public Optional<Host> box(String name) {
        return Optional.ofNullable(boxes.get(name));
    }

    /** The box that a component is in, or stands for; empty for a rack. */
    public Optional<Host> boxOf(ComponentId id) {
        return Optional.ofNullable(index.boxes().get(id)).map(boxes::get);
    }

    /** The box that stands for a host: its own, or the first of its several. */
    public Optional<Host> boxOfHost(String host) {
        return Optional.ofNullable(boxes.get(host))
                .or(() -> Optional.ofNullable(hosts.get(host)).flatMap(one -> boxOf(one.main().id())));
    }

    /** The rack with this name; the primary part of one that has both. */
    public Optional<Rack> rack(String name) {
        return racks.stream().filter(rack -> rack.name().equals(name)).findFirst();
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
        return Optional.ofNullable(index.migrations().get(workload));
    }

    /** The newest advice for a workload. */
    public Optional<Advice> adviceFor(String workload) {
        return Optional.ofNullable(index.advice().get(workload));
    }

    /** The share of what a host's workloads need that their shadows can give, 0 to 1; empty where it has none. */
    public Optional<Double> coverageOf(String host) {
        return Optional.ofNullable(index.coverage().get(host));
    }
}
