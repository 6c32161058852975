package org.shadowrack.ui.migrations.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Workload;
import org.shadowrack.ui.fleet.Fleet;

/** A line of the list at the left. */
public sealed interface Entry {
    /** What the lines below have in common. {@code name} ends the text's key. */
    record Heading(String name) implements Entry {}

    /** A migration. */
    record Moving(MigrationView migration) implements Entry {}

    /** A workload that does not move; {@code advised} when it should. */
    record Resting(Workload workload, boolean advised) implements Entry {}

    /** The list: what moves, what should, what waits for a person or has ended, and all other workloads. */
    static List<Entry> of(Fleet fleet, List<MigrationView> migrations) {
        List<Entry> running = new ArrayList<>();
        List<Entry> ended = new ArrayList<>();
        Set<String> moving = new HashSet<>();
        for (MigrationView migration : migrations) {
            (migration.state().isEnd() ? ended : running).add(new Moving(migration));
            if (!migration.state().isEnd()) {
                moving.add(migration.workload());
            }
        }
        List<Entry> advised = new ArrayList<>();
        List<Entry> others = new ArrayList<>();
        for (Workload workload : fleet.snapshot().topology().workloads()) {
            if (!moving.contains(workload.name())) {
                boolean should = fleet.adviceFor(workload.name()).filter(advice -> !(advice instanceof Advice.Hold))
                        .isPresent();
                (should ? advised : others).add(new Resting(workload, should));
            }
        }
        List<Entry> all = new ArrayList<>();
        section(all, "running", running);
        section(all, "advised", advised);
        section(all, "ended", ended);
        section(all, "resting", others);
        return List.copyOf(all);
    }

    private static void section(List<Entry> all, String name, List<Entry> lines) {
        if (!lines.isEmpty()) {
            all.add(new Heading(name));
            all.addAll(lines);
        }
    }
}
