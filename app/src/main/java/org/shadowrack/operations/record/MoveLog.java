package org.shadowrack.operations.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shadowrack.history.History;
import org.shadowrack.model.migration.MigrationPhase;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.StepView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Moves;
import org.shadowrack.model.telemetry.Moves.Move;

/** Tells the history which workload left and reached which host. Used by the round's thread alone. */
public final class MoveLog {
    private final History history;
    private final Set<String> told = new HashSet<>();

    /** Kept in {@code history}. */
    public MoveLog(History history) {
        this.history = history;
    }

    /** Tells what was not told yet; what could not be stored is told again in the next round. */
    public Outcome<Outcome.Done> record(List<MigrationView> migrations, Topology topology) {
        List<ComponentEvent> events = new ArrayList<>();
        Set<String> now = new HashSet<>();
        for (MigrationView migration : migrations) {
            cutOver(migration).filter(at -> !told.contains(migration.id().value()))
                    .ifPresent(at -> {
                        now.add(migration.id().value());
                        add(events, topology, migration, at, false);
                    });
            takenBack(migration).filter(at -> !told.contains(migration.id() + " back")).ifPresent(at -> {
                now.add(migration.id() + " back");
                add(events, topology, migration, at, true);
            });
        }
        return events.isEmpty()
                ? Outcome.done()
                : history.appendEvents(events).map(done -> {
                    told.addAll(now);
                    return done;
                });
    }

    private static void add(List<ComponentEvent> events, Topology topology, MigrationView migration, Instant at,
            boolean back) {
        String by = migration.id() + (back ? " back" : "");
        topology.host(back ? migration.to() : migration.from()).map(Component::id)
                .ifPresent(id -> events.add(Moves.event(id, at, new Move(true, migration.workload(), by))));
        topology.host(back ? migration.from() : migration.to()).map(Component::id)
                .ifPresent(id -> events.add(Moves.event(id, at, new Move(false, migration.workload(), by))));
    }

    /** When the workload's address was switched; empty where it never was. */
    private static Optional<Instant> cutOver(MigrationView migration) {
        return migration.states().contains(MigrationState.VERIFYING)
                ? migration.steps().stream().filter(step -> step.phase() == MigrationPhase.CUTOVER)
                        .flatMap(step -> Optional.ofNullable(step.ended()).stream()).max(Instant::compareTo)
                : Optional.empty();
    }

    private static Optional<Instant> takenBack(MigrationView migration) {
        return migration.state() == MigrationState.ROLLED_BACK && cutOver(migration).isPresent()
                ? Optional.of(migration.log().isEmpty() ? lastStep(migration) : migration.log().getLast().at())
                : Optional.empty();
    }

    private static Instant lastStep(MigrationView migration) {
        return migration.steps().stream().map(StepView::ended).flatMap(at -> Optional.ofNullable(at).stream())
                .max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
