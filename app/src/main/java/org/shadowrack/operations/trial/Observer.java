package org.shadowrack.operations.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.LogLine;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.operations.trial.TrialReport.MigrationResult;

/** Writes down, round by round, which components were alarmed, where workloads were, and how migrations went. */
final class Observer {
    /** How the ids of alarms begin that rest on a forecast. */
    private static final String FORECAST = "forecast:";

    private final LabControl lab;
    private final Map<ComponentId, List<Instant>> alarmed = new HashMap<>();
    private final NavigableMap<Instant, Map<String, String>> whereabouts = new TreeMap<>();
    private final Map<MigrationId, MigrationView> seen = new LinkedHashMap<>();
    private final Map<MigrationId, Long> lostBefore = new HashMap<>();
    private final Map<MigrationId, Long> lostAfter = new HashMap<>();

    Observer(LabControl lab) {
        this.lab = lab;
    }

    void observe(FleetSnapshot snapshot) {
        snapshot.alarms().forEach(alarm -> {
            ComponentId component = alarm.component();
            if (component != null && alarm.id().startsWith(FORECAST)) {
                alarmed.computeIfAbsent(component, id -> new ArrayList<>()).add(snapshot.at());
            }
        });
        migrations(snapshot.migrations());
        Map<String, String> hosts = new HashMap<>();
        snapshot.topology().workloads().forEach(workload -> hosts.put(workload.name(), workload.primary()));
        snapshot.migrations().stream().filter(migration -> migration.state() == MigrationState.COMMIT_WINDOW)
                .forEach(away -> hosts.put(away.workload(), away.to()));
        whereabouts.put(snapshot.at(), hosts);
    }

    /** Takes in how the migrations stand now. */
    void migrations(List<MigrationView> newestFirst) {
        for (MigrationView migration : newestFirst) {
            seen.put(migration.id(), migration);
            lostBefore.computeIfAbsent(migration.id(), id -> lost(migration.workload()));
            if (migration.state().isEnd()) {
                lostAfter.computeIfAbsent(migration.id(), id -> lost(migration.workload()));
            }
        }
    }

    private long lost(String workload) {
        return lab.ledger(workload).map(LabControl.Ledger::bytesLost).orElse(problem -> 0L);
    }

    /** The migrations as last seen. */
    List<MigrationView> migrations() {
        return List.copyOf(seen.values());
    }

    /** When each component's forecast alarm stood, ascending. */
    Map<ComponentId, List<Instant>> alarmed() {
        return alarmed;
    }

    /** Where each workload was at the last round before {@code at}; empty before the first. */
    Map<String, String> whereaboutsBefore(Instant at) {
        var entry = whereabouts.lowerEntry(at);
        return entry == null ? Map.of() : entry.getValue();
    }

    /** Whether {@code workload} was on {@code host} at some round before {@code at}. */
    boolean departedFrom(String workload, String host, Instant at) {
        return whereabouts.headMap(at, false).values().stream().anyMatch(hosts -> host.equals(hosts.get(workload)));
    }

    /** The last round. */
    Instant lastRound() {
        return whereabouts.isEmpty() ? Instant.EPOCH : whereabouts.lastKey();
    }

    List<MigrationResult> results() {
        return seen.values().stream().sorted(Comparator.comparing(migration -> migration.id().value()))
                .map(this::result).toList();
    }

    private MigrationResult result(MigrationView migration) {
        long before = lostBefore.getOrDefault(migration.id(), 0L);
        long after = lostAfter.getOrDefault(migration.id(), before);
        return new MigrationResult(migration.workload(), migration.profile(),
                migration.states().stream().map(Enum::name).toList(), migration.state().name(),
                migration.cutoverMillis(), migration.rollbackMillis(), Math.max(0, after - before), reason(migration));
    }

    /** The line that says why it ended as it did: of a rollback, why it was begun. */
    private static String reason(MigrationView migration) {
        String decisive = "→ " + (migration.state() == MigrationState.ROLLED_BACK
                ? MigrationState.ROLLING_BACK
                : migration.state());
        return migration.log().stream().map(LogLine::text).filter(text -> text.contains(decisive))
                .reduce((earlier, later) -> later).orElse("");
    }
}
