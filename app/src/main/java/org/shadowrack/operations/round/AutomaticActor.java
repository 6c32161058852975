package org.shadowrack.operations.round;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shadowrack.migration.Migrations;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Topology;
import org.shadowrack.security.Operator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acts on advice where the site's mode is automatic. What it does passes the same checks and journal as an operator's word. All
 * that one round's advice asks for is begun before any of it is waited for. Used by one thread.
 */
final class AutomaticActor {
    private static final Logger LOG = LoggerFactory.getLogger(AutomaticActor.class);
    private static final Duration STEP_TIME = Duration.ofMinutes(2);

    private final Migrations migrations;
    private final Map<String, String> called = new HashMap<>();

    AutomaticActor(Migrations migrations) {
        this.migrations = migrations;
    }

    void act(List<Advice> advice, Topology current, Set<String> failed) {
        List<MigrationId> begun = new ArrayList<>();
        List<Advice.CutOver> cutovers = new ArrayList<>();
        for (Advice one : advice) {
            switch (one) {
                case Advice.PreStage stage -> stage(stage.workload(), current).ifPresent(begun::add);
                case Advice.CutOver now -> {
                    cutovers.add(now);
                    stage(now.workload(), current).ifPresent(begun::add);
                }
                case Advice.RollBack back -> rollBack(back).ifPresent(begun::add);
                case Advice.Hold nothing -> {
                }
                case Advice.CallHuman human -> callOnce(human.workload(), human.evidence().reason());
            }
        }
        await(begun);
        List<MigrationId> moving = new ArrayList<>();
        cutovers.forEach(now -> cutOver(now.workload()).ifPresent(moving::add));
        await(moving);
        commitWhereThePrimaryDied(failed);
    }

    private void callOnce(String workload, String reason) {
        if (!reason.equals(called.put(workload, reason))) {
            LOG.warn("{} needs a person: {}", workload, reason);
        }
    }

    private Optional<MigrationId> stage(String workload, Topology current) {
        return running(workload).isPresent()
                ? Optional.empty()
                : begun("pre-stage", workload, migrations.plan(Operator.AUTOMATIC, current, workload, null)
                        .then(planned -> migrations.prestage(Operator.AUTOMATIC, planned.id())));
    }

    private Optional<MigrationId> cutOver(String workload) {
        return running(workload).filter(migration -> migration.state() == MigrationState.STAGED)
                .flatMap(staged -> begun("cut over", workload,
                        migrations.cutover(Operator.AUTOMATIC, staged.id())));
    }

    private Optional<MigrationId> rollBack(Advice.RollBack back) {
        return running(back.workload()).flatMap(migration -> begun("roll back", back.workload(),
                migrations.rollback(Operator.AUTOMATIC, migration.id(), back.evidence().reason())));
    }

    /** The failure came while the workload was already away: there is nothing to go back to, so it is made final. */
    private void commitWhereThePrimaryDied(Set<String> failed) {
        List<MigrationId> gone = new ArrayList<>();
        migrations.all().stream().filter(migration -> migration.state() == MigrationState.COMMIT_WINDOW)
                .filter(migration -> failed.contains(migration.from()) && !failed.contains(migration.to()))
                .forEach(migration -> begun("commit", migration.workload(),
                        migrations.commit(Operator.AUTOMATIC, migration.id())).ifPresent(gone::add));
        await(gone);
    }

    private Optional<MigrationView> running(String workload) {
        return migrations.all().stream()
                .filter(migration -> migration.workload().equals(workload) && !migration.state().isEnd()).findFirst();
    }

    private void await(List<MigrationId> ids) {
        ids.forEach(id -> migrations.await(id, STEP_TIME));
    }

    /** What was refused needs a person, who is told once. */
    private Optional<MigrationId> begun(String what, String workload, Outcome<MigrationView> outcome) {
        return switch (outcome) {
            case Outcome.Ok<MigrationView>(MigrationView view) -> Optional.of(view.id());
            case Outcome.Failed<MigrationView>(var problem) -> {
                callOnce(workload, "could not " + what + " it: " + problem.line());
                yield Optional.empty();
            }
        };
    }
}
