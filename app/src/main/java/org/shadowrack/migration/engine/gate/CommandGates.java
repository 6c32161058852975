package org.shadowrack.migration.engine.gate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shadowrack.migration.driver.Replicator.Progress;
import org.shadowrack.migration.engine.core.Core;
import org.shadowrack.migration.engine.core.Pivot;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.record.Fingerprint;
import org.shadowrack.migration.record.JournalEntry.AddressSettles;
import org.shadowrack.migration.record.JournalEntry.Approved;
import org.shadowrack.migration.record.JournalEntry.CommitBegun;
import org.shadowrack.migration.record.JournalEntry.Confirmed;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.model.migration.MigrationPhase;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;

/** Which commands may be given now; each answers why not, or empty. */
public final class CommandGates {
    private final Core core;

    /** Over what {@code core} has. */
    public CommandGates(Core core) {
        this.core = core;
    }

    public Optional<String> prestage(MigrationRecord record) {
        return state(record, MigrationState.PLANNED).or(() -> stale(record))
                .or(() -> unconfirmed(record, MigrationPhase.PRESTAGE));
    }

    /** All but the second person. */
    public Optional<String> cutover(MigrationRecord record) {
        return state(record, MigrationState.STAGED).or(() -> stale(record)).or(() -> room(record))
                .or(() -> lag(record)).or(() -> unconfirmed(record, MigrationPhase.CUTOVER));
    }

    /** Who may cut over: of a critical workload a second person, by an approval or by giving the command. */
    public Optional<String> secondPerson(MigrationRecord record, Operator operator) {
        boolean automatic = operator.equals(Operator.AUTOMATIC) && core.parts().settings().automatic();
        return automatic || isApprover(record, operator) ? Optional.empty() : approval(record);
    }

    /** What is lacking of an approval. */
    public Optional<String> approval(MigrationRecord record) {
        Optional<String> reason = record.plan().workload().criticality() == Criticality.CRITICAL
                ? Optional.of("the workload is critical")
                : closed(record).or(() -> unsettled(record));
        return reason.filter(why -> !approved(record)).map(why -> why + ": an approver other than "
                + record.plan().requestedBy() + " must approve" + record.last(Approved.class)
                        .map(over -> "; the approval by " + over.by() + " has ended").orElse(""));
    }

    private boolean approved(MigrationRecord record) {
        Instant now = core.parts().clock().instant();
        return record.last(Approved.class).map(Approved::until).filter(until -> now.isBefore(until)).isPresent();
    }

    /** Outside of the profile's maintenance windows only a second person's word lets it go. */
    private Optional<String> closed(MigrationRecord record) {
        return record.profile().open(core.parts().clock().instant())
                ? Optional.empty()
                : Optional.of("no maintenance window is open (" + record.profile().windows() + ")");
    }

    /** Clients that were told the old address for long would wait for it to end: only a second person's word lets them. */
    private Optional<String> unsettled(MigrationRecord record) {
        return record.last(AddressSettles.class).map(AddressSettles::at)
                .filter(at -> core.parts().clock().instant().isBefore(at))
                .map(at -> "resolvers may keep the old address until " + at + "; wait until then");
    }

    /** An approval is for a cutover that is still to come. */
    public Optional<String> approve(MigrationRecord record) {
        return switch (record.state()) {
            case PLANNED, PRESTAGING, STAGED, STUCK -> Optional.empty();
            case CUTTING_OVER, VERIFYING, COMMIT_WINDOW, ROLLING_BACK, COMMITTED, ROLLED_BACK -> Optional
                    .of("it is " + record.state() + ": there is no cutover to come");
        };
    }

    public Optional<String> confirm(MigrationRecord record, String step) {
        return record.profile().using(Verb.GATE_MANUAL).filter(gate -> gate.id().equals(step)).findFirst()
                .map(gate -> late(record, gate))
                .orElseGet(() -> Optional.of("the profile has no manual gate '" + step + "'"));
    }

    /** Whether any gate waits for a person's yes. */
    public Optional<String> confirm(MigrationRecord record) {
        List<ProfileStep> open = record.profile().using(Verb.GATE_MANUAL)
                .filter(step -> !confirmed(record, step)).toList();
        return open.isEmpty() ? Optional.of("no manual gate waits for a yes") : late(record, open.getFirst());
    }

    /** A yes to a phase that is over changes nothing; one to the commit may come as late as the commit window. */
    private Optional<String> late(MigrationRecord record, ProfileStep gate) {
        boolean window = gate.phase() == MigrationPhase.COMMIT && !record.state().isEnd();
        return window ? Optional.empty() : approve(record);
    }

    private static boolean confirmed(MigrationRecord record, ProfileStep gate) {
        return record.all(Confirmed.class).anyMatch(one -> one.step().equals(gate.id()));
    }

    private Optional<String> unconfirmed(MigrationRecord record, MigrationPhase phase) {
        return record.profile().steps(phase).stream().filter(step -> step.uses() == Verb.GATE_MANUAL)
                .filter(step -> !confirmed(record, step))
                .map(step -> "nobody has confirmed '" + step.id() + "'"
                        + (step.parameters().containsKey("question") ? ": " + step.parameters().get("question") : ""))
                .findFirst();
    }

    /** From a migration that is stuck after its pivot too: where the shadow serves and there is no way back. */
    public Optional<String> commit(MigrationRecord record) {
        boolean cutOff = record.state() == MigrationState.STUCK && Pivot.attempted(record);
        return cutOff
                ? Optional.empty()
                : state(record, MigrationState.COMMIT_WINDOW)
                        .or(() -> unconfirmed(record, MigrationPhase.COMMIT));
    }

    /** At any time until the commit; what is being done is taken back as soon as that is safe. */
    public Optional<String> rollback(MigrationRecord record) {
        if (record.last(CommitBegun.class).isPresent()) {
            return Optional.of("its commit has begun");
        }
        return switch (record.state()) {
            case PLANNED, STAGED, COMMIT_WINDOW, STUCK, PRESTAGING, CUTTING_OVER, VERIFYING -> Optional.empty();
            case ROLLING_BACK -> Optional.of(busy(record) ? "it is under way" : INTERRUPTED);
            case COMMITTED, ROLLED_BACK -> Optional.of("it has ended");
        };
    }

    public Optional<String> retry(MigrationRecord record) {
        return record.state() == MigrationState.STUCK
                ? Optional.empty()
                : Optional.of("it is " + record.state() + ": only what is stuck is tried again");
    }

    /** Why the loss can't be accepted: only before the pivot, and never by who planned it. */
    public Optional<String> acceptLoss(MigrationRecord record, Operator operator) {
        if (!isApprover(record, operator)) {
            return Optional.of("losing writes needs an approver other than " + record.plan().requestedBy());
        }
        return acceptLoss(record);
    }

    /** The same, whoever it is that wants it. */
    public Optional<String> acceptLoss(MigrationRecord record) {
        return retry(record);
    }

    /** Why the plan no longer fits what it was made for; empty while no newer topology is known. */
    private Optional<String> stale(MigrationRecord record) {
        if (core.parts().clock().instant().isAfter(record.plan().expires())) {
            return Optional.of("the plan has expired at " + record.plan().expires() + ": roll back and plan anew");
        }
        Topology now = Objects.requireNonNull(core.topology().get());
        if (now.workloads().isEmpty()) {
            return Optional.empty();
        }
        String name = record.plan().workload().name();
        Optional<Workload> workload = now.workload(name);
        return workload.isEmpty()
                ? Optional.of("the site has no workload " + name + " any more")
                : record.plan().fingerprint().staleOn(Fingerprint.of(now, workload.get(), record.plan().to()))
                        .map(why -> why + ": roll back and plan anew");
    }

    private Optional<String> room(MigrationRecord record) {
        boolean needed = record.profile().first(Verb.CAPACITY_RESERVE).isPresent();
        boolean held = core.parts().pool().reservations().stream().anyMatch(one -> one.holder().equals(record.id()));
        if (needed && !held) {
            return Optional.of("its slots on " + record.plan().to() + " are no longer reserved");
        }
        Topology now = Objects.requireNonNull(core.topology().get());
        return core.parts().pool().coverage(now).stream().filter(one -> needed)
                .filter(one -> one.workload().equals(record.plan().workload().name()))
                .filter(one -> one.shadow().equals(record.plan().to()) && one.gap() > 0)
                .map(one -> one.shadow() + " lacks " + one.gap() + " slots by now").findFirst();
    }

    /** By the newest sample; the step of the cutover asks again. */
    private Optional<String> lag(MigrationRecord record) {
        Double limit = record.profile().steps(MigrationPhase.CUTOVER).stream()
                .filter(step -> step.uses() == Verb.GATE_LAG).map(ProfileStep::gates)
                .map(gates -> gates.maxLagSeconds()).filter(Objects::nonNull).findFirst().orElse(null);
        Double lag = core.samples().of(record.id()).map(Progress::lagSeconds).orElse(null);
        return limit != null && lag != null && lag > limit
                ? Optional.of("the copy is " + lag + " s behind, " + limit + " s is allowed")
                : Optional.empty();
    }

    private Optional<String> state(MigrationRecord record, MigrationState needed) {
        return record.state() == needed
                ? Optional.empty()
                : Optional.of("it is " + record.state() + ", not " + needed);
    }

    /** Whether nothing is being done with it. */
    public Optional<String> idle(MigrationRecord record) {
        return busy(record) ? Optional.of("something is being done with it") : Optional.empty();
    }

    private boolean busy(MigrationRecord record) {
        return core.lanes().busy(record.id());
    }

    public static boolean isApprover(MigrationRecord record, Operator operator) {
        return operator.role().includes(OperatorRole.APPROVER) && !operator.name().equals(record.plan().requestedBy());
    }

    private static final String INTERRUPTED = "it was interrupted: the console takes it up at its next round";
}
