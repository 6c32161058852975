package org.shadowrack.operations.round;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;

/**
 * Where workloads live now. After a commit a workload's home is the host it went to, and the host it left is where it can
 * go next; so a move back is a migration like any other.
 */
final class Homes {
    private Homes() {}

    /** The topology with each workload's primary and shadow as the last committed migration left them. */
    static Topology current(Topology declared, List<MigrationView> newestFirst) {
        Map<String, MigrationView> lastCommitted = newestFirst.stream()
                .filter(migration -> migration.state() == MigrationState.COMMITTED)
                .collect(Collectors.toMap(MigrationView::workload, migration -> migration, (newer, older) -> newer));
        List<Workload> workloads = declared.workloads().stream()
                .map(workload -> moved(workload, lastCommitted.get(workload.name()))).toList();
        return new Topology(declared.site(), declared.at(), declared.components(), declared.shadowings(), workloads);
    }

    private static Workload moved(Workload workload, @org.jspecify.annotations.Nullable MigrationView last) {
        if (last == null || last.to().equals(workload.primary())) {
            return workload;
        }
        return new Workload(workload.name(), last.to(), last.from(), workload.criticality(), workload.slots(),
                workload.profile(), workload.endpoints());
    }
}
