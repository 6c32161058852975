package org.shadowrack.migration.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.record.JournalEntry.Approved;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Topology;
import org.shadowrack.security.Operator;
import org.shadowrack.security.Permission;

/** The migrations of one site. Thread-safe. Give {@link #recover} once, before anything else. */
public final class MigrationEngine implements Migrations {
    private final Core core;
    private final Planner planner;
    private final CommandGates gates;
    private final Views views;
    private final Forward forward;
    private final Backward backward;
    private final Recovery recovery;
    private final Watch watch;

    /** An engine over what the journal has; nothing is done before a command, or {@link #recover}. */
    public MigrationEngine(EngineParts parts) {
        core = Core.of(parts);
        planner = new Planner(core);
        gates = new CommandGates(core);
        views = new Views(core, gates);
        StepRunner steps = new StepRunner(core);
        backward = new Backward(core, steps);
        forward = new Forward(core, new PhaseRunner(core, steps), backward);
        recovery = new Recovery(core, forward, backward);
        watch = new Watch(core, this::begin, forward, backward);
    }

    @Override
    public Outcome<MigrationView> plan(Operator operator, Topology topology, String workload,
            @Nullable String profile) {
        core.topology().set(topology);
        return require(operator, Permission.PRESTAGE, "workload " + workload)
                .then(allowed -> planner.plan(topology, workload, profile, operator.name())).map(views::of);
    }

    @Override
    public Outcome<MigrationView> dryRun(Operator operator, Topology topology, String workload,
            @Nullable String profile) {
        return require(operator, Permission.VIEW, "workload " + workload)
                .then(allowed -> planner.dry(topology, workload, profile, operator.name())).map(views::of);
    }

    @Override
    public Outcome<MigrationView> prestage(Operator operator, MigrationId id) {
        return command(operator, Permission.PRESTAGE, id, gates::prestage,
                record -> begin(record, MigrationState.PRESTAGING, operator.name(), "",
                        () -> forward.prestage(id.value())));
    }

    @Override
    public Outcome<MigrationView> approve(Operator approver, MigrationId id) {
        return command(approver, Permission.APPROVE, id, record -> CommandGates.isApprover(record, approver)
                ? Optional.empty()
                : Optional.of(approver.name() + " planned it: another person must approve"), record -> {
                    core.journal().append(record.id(), new Approved(approver.name()));
                    return Outcome.done();
                });
    }

    @Override
    public Outcome<MigrationView> cutover(Operator operator, MigrationId id) {
        long started = core.parts().pace().nanoTime().getAsLong();
        return command(operator, Permission.CUT_OVER, id,
                record -> gates.cutover(record).or(() -> gates.secondPerson(record, operator)),
                record -> begin(record, MigrationState.CUTTING_OVER, operator.name(), "",
                        () -> forward.cutOver(id.value(), started)));
    }

    @Override
    public Outcome<MigrationView> commit(Operator operator, MigrationId id) {
        return command(operator, Permission.COMMIT, id, gates::commit, record -> watch.commit(record, operator.name()));
    }

    @Override
    public Outcome<MigrationView> rollback(Operator operator, MigrationId id, String reason) {
        return command(operator, Permission.ROLL_BACK, id, gates::rollback, record -> {
            if (core.lanes().busy(record.id())) {
                core.lanes().cancel(record.id());
                return Outcome.done();
            }
            return begin(record, MigrationState.ROLLING_BACK, operator.name(), reason,
                    () -> backward.resume(id.value()));
        });
    }

    @Override
    public Outcome<MigrationView> view(MigrationId id) {
        return find(id).map(record -> {
            watch.sample(record);
            return views.of(core.journal().get(record.id()));
        });
    }

    @Override
    public List<MigrationView> all() {
        return core.journal().all().stream().map(views::of).toList();
    }

    @Override
    public Outcome<MigrationView> await(MigrationId id, Duration timeout) {
        core.lanes().await(id.value(), timeout);
        return find(id).map(views::of);
    }

    @Override
    public void observe(Topology current) {
        core.topology().set(current);
        core.journal().all().forEach(watch::look);
    }

    @Override
    public List<MigrationView> recover(Topology topology) {
        core.topology().set(topology);
        return recovery.run().stream().map(id -> views.of(core.journal().get(id))).toList();
    }

    /** What is under way goes on to its next resting state; the journal must stay open until {@link #await} says so. */
    @Override
    public void close() {
        core.journal().all().forEach(record -> core.lanes().await(record.id(), Duration.ofSeconds(30)));
    }

    private Outcome<MigrationView> command(Operator operator, Permission permission, MigrationId id,
            Function<MigrationRecord, Optional<String>> gate, Function<MigrationRecord, Outcome<Outcome.Done>> work) {
        return find(id).then(record -> require(operator, permission, "migration " + id)
                .then(allowed -> gate
                        .apply(record).<Outcome<Outcome.Done>>map(why -> Outcome.failed(refused(why, permission, id)))
                        .orElseGet(() -> work.apply(record)))
                .map(done -> views.of(core.journal().get(id.value()))));
    }

    /** Takes the lease, changes the state by compare-and-set, and does the work in the migration's lane. */
    private Outcome<Outcome.Done> begin(MigrationRecord record, MigrationState to, String by, String reason,
            Runnable work) {
        if (!core.lanes().enter(record.id())) {
            return Outcome.failed(Problem.refused("something is being done with it", "Beginning " + to, "Wait for it"));
        }
        Outcome<Outcome.Done> begun = core.leases().take(record.plan().workload().name(), record.id())
                .then(lease -> to == record.state()
                        ? Outcome.ok(record)
                        : core.journal().transition(record.id(), record.state(), to, by, reason))
                .map(changed -> Outcome.Done.DONE);
        if (begun.isOk()) {
            core.lanes().run(record.id(), work);
        } else {
            core.lanes().leave(record.id());
        }
        return begun;
    }

    private Outcome<Operator> require(Operator operator, Permission permission, String target) {
        return core.parts().access().require(operator, permission, target);
    }

    private Outcome<MigrationRecord> find(MigrationId id) {
        return core.journal().find(id.value()).map(Outcome::ok).orElseGet(() -> Outcome.failed(
                Problem.badInput("there is no such migration", "Looking up migration " + id, "See 'status'")));
    }

    private static Problem refused(String why, Permission permission, MigrationId id) {
        return Problem.refused(why, permission.name().toLowerCase(java.util.Locale.ROOT) + " on migration " + id,
                "See its status for what may be done now");
    }

    /** Begins work in a migration's lane. */
    @FunctionalInterface
    interface Beginner {
        /** {@code to}: the state that the work runs in; the present one when it does not change. */
        Outcome<Outcome.Done> begin(MigrationRecord record, MigrationState to, String by, String reason, Runnable work);
    }
}
