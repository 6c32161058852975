package org.shadowrack.migration.engine;

import java.util.Objects;
import java.util.Optional;
import org.shadowrack.migration.driver.Replicator.Progress;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.record.Fingerprint;
import org.shadowrack.migration.record.JournalEntry.Approved;
import org.shadowrack.migration.record.JournalEntry.CommitBegun;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.model.migration.MigrationPhase;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;

/** Which commands may be given now; each answers why not, or empty. */
final class CommandGates {
    private final Core core;

    CommandGates(Core core) {
        this.core = core;
    }

    Optional<String> prestage(MigrationRecord record) {
        return state(record, MigrationState.PLANNED).or(() -> stale(record));
    }

    /** All but the second person. */
    Optional<String> cutover(MigrationRecord record) {
        return state(record, MigrationState.STAGED).or(() -> stale(record)).or(() -> room(record))
                .or(() -> lag(record));
    }

    /** Who may cut over: of a critical workload a second person, by an approval or by giving the command. */
    Optional<String> secondPerson(MigrationRecord record, Operator operator) {
        boolean automatic = operator.equals(Operator.AUTOMATIC) && core.parts().settings().automatic();
        return automatic || isApprover(record, operator) ? Optional.empty() : approval(record);
    }

    /** What is lacking of an approval. */
    Optional<String> approval(MigrationRecord record) {
        boolean lacking = record.plan().workload().criticality() == Criticality.CRITICAL
                && record.last(Approved.class).isEmpty();
        return lacking
                ? Optional.of("the workload is critical: an approver other than " + record.plan().requestedBy()
                        + " must approve")
                : Optional.empty();
    }

    Optional<String> commit(MigrationRecord record) {
        return state(record, MigrationState.COMMIT_WINDOW);
    }

    Optional<String> rollback(MigrationRecord record) {
        if (record.last(CommitBegun.class).isPresent()) {
            return Optional.of("its commit has begun");
        }
        return switch (record.state()) {
            case PLANNED, STAGED, COMMIT_WINDOW, STUCK -> idle(record);
            case PRESTAGING, CUTTING_OVER -> busy(record) && !Pivot.attempted(record)
                    ? Optional.empty()
                    : Optional.of(busy(record) ? "it is past its pivot: wait for the commit window" : INTERRUPTED);
            case VERIFYING -> Optional.of(busy(record) ? "it is verifying: wait for the commit window" : INTERRUPTED);
            case ROLLING_BACK -> Optional.of(busy(record) ? "it is under way" : INTERRUPTED);
            case COMMITTED, ROLLED_BACK -> Optional.of("it has ended");
        };
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
        return needed && !held
                ? Optional.of("its slots on " + record.plan().to() + " are no longer reserved")
                : Optional.empty();
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
                ? idle(record)
                : Optional.of("it is " + record.state() + ", not " + needed);
    }

    private Optional<String> idle(MigrationRecord record) {
        return busy(record) ? Optional.of("something is being done with it") : Optional.empty();
    }

    private boolean busy(MigrationRecord record) {
        return core.lanes().busy(record.id());
    }

    static boolean isApprover(MigrationRecord record, Operator operator) {
        return operator.role().includes(OperatorRole.APPROVER) && !operator.name().equals(record.plan().requestedBy());
    }

    private static final String INTERRUPTED = "the console stopped in the middle: recover it first";
}
