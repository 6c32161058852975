package org.shadowrack.migration.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.engine.core.Core;
import org.shadowrack.migration.engine.core.EngineParts;
import org.shadowrack.migration.engine.drive.Driving;
import org.shadowrack.migration.engine.gate.CommandGates;
import org.shadowrack.migration.engine.plan.Planner;
import org.shadowrack.migration.engine.plan.Previews;
import org.shadowrack.migration.engine.show.Estimates;
import org.shadowrack.migration.engine.show.Views;
import org.shadowrack.migration.profile.Profile;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.record.JournalEntry;
import org.shadowrack.migration.record.JournalEntry.Approved;
import org.shadowrack.migration.record.JournalEntry.Confirmed;
import org.shadowrack.migration.record.JournalEntry.Noted;
import org.shadowrack.migration.record.JournalUnavailable;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.model.migration.MigrationEstimate;
import org.shadowrack.model.migration.MigrationId;
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
    private final Previews previews;
    private final Driving driving;

    /** An engine over what the journal has; nothing is done before a command, or {@link #recover}. */
    public MigrationEngine(EngineParts parts) {
        core = Core.of(parts);
        planner = new Planner(core);
        gates = new CommandGates(core);
        views = new Views(core, gates);
        previews = new Previews(core, planner, views);
        driving = new Driving(core, gates);
    }

    @Override
    public Outcome<MigrationView> plan(Operator operator, Topology topology, String workload,
            @Nullable String profile) {
        core.topology().set(topology);
        return require(operator, Permission.PRESTAGE, "workload " + workload)
                .then(allowed -> journalled(() -> planner.plan(topology, workload, profile, operator.name())))
                .map(views::of);
    }

    @Override
    public Outcome<MigrationView> dryRun(Operator operator, Topology topology, String workload,
            @Nullable String profile) {
        return require(operator, Permission.VIEW, "workload " + workload)
                .then(allowed -> planner.dry(topology, workload, profile, operator.name())).map(views::of);
    }

    @Override
    public Outcome<Preview> preview(Operator operator, Topology topology, String workload, @Nullable String profile) {
        return require(operator, Permission.VIEW, "workload " + workload)
                .then(allowed -> previews.of(topology, workload, profile, operator.name()));
    }

    @Override
    public Outcome<MigrationEstimate> estimate(MigrationId id) {
        return find(id).map(record -> Estimates.of(record, core.journal().all(), null));
    }

    @Override
    public Outcome<MigrationView> prestage(Operator operator, MigrationId id) {
        return command(operator, Permission.PRESTAGE, id, gates::prestage,
                record -> driving.prestage(record, operator.name()));
    }

    @Override
    public Outcome<MigrationView> approve(Operator approver, MigrationId id) {
        return command(approver, Permission.APPROVE, id, record -> CommandGates.isApprover(record, approver)
                ? gates.approve(record)
                : Optional.of(approver.name() + " planned it: another person must approve"),
                record -> written(id, new Approved(approver.name(),
                        core.parts().clock().instant().plus(core.parts().settings().approval()))));
    }

    @Override
    public Outcome<MigrationView> confirm(Operator operator, MigrationId id, String step) {
        return command(operator, Permission.CUT_OVER, id, record -> gates.confirm(record, step),
                record -> written(id, new Confirmed(step, operator.name())));
    }

    private Outcome<Outcome.Done> written(MigrationId id, JournalEntry entry) {
        core.journal().append(id.value(), entry);
        return Outcome.done();
    }

    @Override
    public Outcome<MigrationView> cutover(Operator operator, MigrationId id) {
        long started = core.parts().pace().nanoTime().getAsLong();
        Function<MigrationRecord, Optional<String>> gate = record -> gates.cutover(record)
                .or(() -> gates.secondPerson(record, operator));
        return command(operator, Permission.CUT_OVER, id, gate,
                record -> driving.cutover(record, gate, operator.name(), started));
    }

    @Override
    public Outcome<MigrationView> commit(Operator operator, MigrationId id) {
        return command(operator, Permission.COMMIT, id, gates::commit,
                record -> driving.commit(record, operator.name()));
    }

    @Override
    public Outcome<MigrationView> rollback(Operator operator, MigrationId id, String reason) {
        return command(operator, Permission.ROLL_BACK, id, gates::rollback,
                record -> driving.takeBack(record, operator.name(), reason));
    }

    @Override
    public Outcome<MigrationView> retry(Operator operator, MigrationId id) {
        return command(operator, Permission.CUT_OVER, id, gates::retry,
                record -> driving.retry(record, operator.name()));
    }

    @Override
    public Outcome<MigrationView> acceptLoss(Operator approver, MigrationId id) {
        return command(approver, Permission.APPROVE, id, record -> gates.acceptLoss(record, approver),
                record -> driving.acceptLoss(record, approver.name()));
    }

    @Override
    public Outcome<MigrationView> note(Operator operator, MigrationId id, String text) {
        return command(operator, Permission.ACKNOWLEDGE, id,
                record -> text.isBlank() ? Optional.of("the note is empty") : Optional.empty(), record -> {
                    core.journal().append(record.id(), new Noted(operator.name() + ": " + text.strip()));
                    return Outcome.done();
                });
    }

    @Override
    public Profiles profiles() {
        return core.parts().profiles();
    }

    @Override
    public Outcome<Profile> saveProfile(Operator operator, String source) {
        return Profiles.read(source, "Saving the profile")
                .then(profile -> require(operator, Permission.ADMINISTER, "migration profile " + profile.title()))
                .then(allowed -> profiles().save(source));
    }

    @Override
    public Outcome<MigrationView> view(MigrationId id) {
        return find(id).map(record -> {
            driving.sample(record);
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
        driving.observe();
    }

    @Override
    public List<MigrationView> recover(Topology topology) {
        core.topology().set(topology);
        return driving.recover().stream().map(id -> views.of(core.journal().get(id))).toList();
    }

    /** A pre-staging stops at its next step, for the next console to go on with; a cutover or rollback goes to its end. */
    @Override
    public void close() {
        core.lanes().close();
        core.journal().all().forEach(record -> core.lanes().await(record.id(), Duration.ofSeconds(30)));
    }

    private Outcome<MigrationView> command(Operator operator, Permission permission, MigrationId id,
            Function<MigrationRecord, Optional<String>> gate, Function<MigrationRecord, Outcome<Outcome.Done>> work) {
        return find(id).then(record -> require(operator, permission, "migration " + id)
                .then(allowed -> gate
                        .apply(record).<Outcome<Outcome.Done>>map(why -> Outcome.failed(refused(why, permission, id)))
                        .orElseGet(() -> journalled(() -> work.apply(record))))
                .map(done -> views.of(core.journal().get(id.value()))));
    }

    /** A journal that can't be written is an answer, not a defect. */
    private static <T> Outcome<T> journalled(Supplier<Outcome<T>> work) {
        try {
            return work.get();
        } catch (JournalUnavailable e) {
            return Outcome.failed(e.problem());
        }
    }

    private Outcome<Operator> require(Operator operator, Permission permission, String target) {
        return core.parts().access().require(operator, permission, target);
    }

    private Outcome<MigrationRecord> find(MigrationId id) {
        return core.journal().refresh(id.value()).map(Outcome::ok).orElseGet(() -> Outcome.failed(
                Problem.badInput("there is no such migration", "Looking up migration " + id, "See 'status'")));
    }

    private static Problem refused(String why, Permission permission, MigrationId id) {
        return Problem.refused(why, permission.name().toLowerCase(java.util.Locale.ROOT) + " on migration " + id,
                "See its status for what may be done now");
    }
}
