package org.shadowrack.ui.fleet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.fleet.FleetSnapshot.Coverage;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Workload;

/**
 * What is looked up for every cell that is drawn.
 *
 * @param boxes the box of each component
 * @param migrations the newest of each workload
 * @param advice the newest of each workload
 * @param coverage of each host that is a home, 0 to 1
 */
record Index(Map<ComponentId, String> boxes, Map<String, MigrationView> migrations, Map<String, Advice> advice,
        Map<String, Double> coverage) {
    static Index of(FleetSnapshot snapshot, Collection<Host> boxes) {
        Map<ComponentId, String> boxOf = new HashMap<>();
        boxes.forEach(box -> box.components().forEach(one -> boxOf.putIfAbsent(one.id(), box.name())));
        Map<String, MigrationView> migrations = new HashMap<>();
        snapshot.migrations().forEach(one -> migrations.putIfAbsent(one.workload(), one));
        Map<String, Advice> advice = new HashMap<>();
        snapshot.advice().forEach(one -> advice.putIfAbsent(one.workload(), one));
        return new Index(boxOf, migrations, advice, coverage(snapshot));
    }

    private static Map<String, Double> coverage(FleetSnapshot snapshot) {
        Map<String, String> homes = new HashMap<>();
        for (Workload workload : snapshot.topology().workloads()) {
            homes.put(workload.name(), workload.primary());
        }
        Map<String, Double> demand = new HashMap<>();
        Map<String, Double> gap = new HashMap<>();
        for (Coverage coverage : snapshot.coverage()) {
            String home = homes.get(coverage.workload());
            if (home != null && coverage.demand() > 0) {
                demand.merge(home, coverage.demand(), Double::sum);
                gap.merge(home, coverage.gap(), Double::sum);
            }
        }
        Map<String, Double> share = new HashMap<>();
        demand.forEach((home, slots) -> share.put(home, Math.max(0, 1 - gap.getOrDefault(home, 0.0) / slots)));
        return share;
    }
}
