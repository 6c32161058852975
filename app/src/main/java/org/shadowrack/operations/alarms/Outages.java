package org.shadowrack.operations.alarms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;
import org.shadowrack.model.telemetry.Severity;

/** Alarms of hosts that are down with workloads on them. A host that is down and carries nothing hurts nobody. */
final class Outages {
    private static final Set<MigrationState> AWAY = Set.of(MigrationState.VERIFYING, MigrationState.COMMIT_WINDOW);

    private Outages() {}

    static List<Raised> of(Topology topology, Set<String> failedHosts, List<MigrationView> migrations) {
        Set<String> away = migrations.stream().filter(migration -> AWAY.contains(migration.state()))
                .map(MigrationView::workload).collect(Collectors.toSet());
        List<Raised> raised = new ArrayList<>();
        topology.ofKind(ComponentKind.SERVER).filter(server -> failedHosts.contains(server.service()))
                .forEach(server -> {
                    String carried = topology.workloads().stream()
                            .filter(workload -> workload.primary().equals(server.service()))
                            .map(Workload::name).filter(name -> !away.contains(name)).sorted()
                            .collect(Collectors.joining(", "));
                    if (!carried.isEmpty()) {
                        raised.add(Raised.of("outage", Severity.CRITICAL, server, " is down with " + carried,
                                "cut over"));
                    }
                });
        return raised;
    }
}
