package org.shadowrack.operations;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shadowrack.migration.Migrations;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Topology;
import org.shadowrack.security.Operator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acts on advice where the site's mode is automatic. What it does passes the same checks and journal as an operator's word. */
final class AutomaticActor {
    private static final Logger LOG = LoggerFactory.getLogger(AutomaticActor.class);
    private static final Duration STEP_TIME = Duration.ofMinutes(2);

    private final Migrations migrations;
    private final Map<String, String> called = new HashMap<>();

    AutomaticActor(Migrations migrations) {
        this.migrations = migrations;
    }

    void act(List<Advice> advice, Topology current, Set<String> failed, Topology declared) {
        advice.forEach(one -> act(one, current));
        commitWhereThePrimaryDied(failed);
    }

    private void act(Advice advice, Topology current) {
        Optional<MigrationView> running = running(advice.workload());
        switch (advice) {
            case Advice.PreStage stage when running.isEmpty() -> stage(advice.workload(), current);
            case Advice.CutOver now when running.isEmpty() -> stage(advice.workload(), current)
                    .ifPresent(staged -> cutover(staged, advice.workload()));
            case Advice.CutOver now -> running.filter(migration -> migration.state() == MigrationState.STAGED)
                    .ifPresent(migration -> cutover(migration, advice.workload()));
            case Advice.RollBack back -> running.ifPresent(migration -> report("roll back", advice.workload(),
                    migrations.rollback(Operator.AUTOMATIC, migration.id(), advice.evidence().reason())
                            .then(view -> migrations.await(view.id(), STEP_TIME))));
            case Advice.PreStage alreadyUnderWay -> {
            }
            case Advice.Hold nothing -> {
            }
            case Advice.CallHuman human -> callOnce(human);
        }
    }

    private void callOnce(Advice.CallHuman human) {
        String reason = human.evidence().reason();
        if (!reason.equals(called.put(human.workload(), reason))) {
            LOG.warn("{} needs a person: {}", human.workload(), reason);
        }
    }

    private Optional<MigrationView> stage(String workload, Topology current) {
        Outcome<MigrationView> staged = migrations.plan(Operator.AUTOMATIC, current, workload, null)
                .then(planned -> migrations.prestage(Operator.AUTOMATIC, planned.id()))
                .then(started -> migrations.await(started.id(), STEP_TIME));
        report("pre-stage", workload, staged);
        return staged.map(Optional::of).orElse(problem -> Optional.empty())
                .filter(view -> view.state() == MigrationState.STAGED);
    }

    private void cutover(MigrationView staged, String workload) {
        report("cut over", workload, migrations.cutover(Operator.AUTOMATIC, staged.id())
                .then(view -> migrations.await(view.id(), STEP_TIME)));
    }

    /** The failure came while the workload was already away: there is nothing to go back to, so it is made final. */
    private void commitWhereThePrimaryDied(Set<String> failed) {
        migrations.all().stream().filter(migration -> migration.state() == MigrationState.COMMIT_WINDOW)
                .filter(migration -> failed.contains(migration.from()))
                .forEach(migration -> report("commit", migration.workload(),
                        migrations.commit(Operator.AUTOMATIC, migration.id())
                                .then(view -> migrations.await(view.id(), STEP_TIME))));
    }

    private Optional<MigrationView> running(String workload) {
        return migrations.all().stream()
                .filter(migration -> migration.workload().equals(workload) && !migration.state().isEnd()).findFirst();
    }

    private static void report(String what, String workload, Outcome<MigrationView> outcome) {
        if (outcome instanceof Outcome.Failed<MigrationView>(var problem)) {
            LOG.warn("could not {} {}: {}", what, workload, problem.line());
        }
    }
}
