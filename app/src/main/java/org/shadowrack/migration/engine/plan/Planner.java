package org.shadowrack.migration.engine.plan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.engine.core.Core;
import org.shadowrack.migration.profile.Profile;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.record.Fingerprint;
import org.shadowrack.migration.record.JournalEntry.Planned;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.migration.record.MigrationRecord.Line;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;

/** Makes plans. */
public final class Planner {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS")
            .withZone(ZoneOffset.UTC);

    private final Core core;

    /** Over what {@code core} has. */
    public Planner(Core core) {
        this.core = core;
    }

    /** Journals a plan, under the workload's lease. */
    public Outcome<MigrationRecord> plan(Topology topology, String workload, @Nullable String profile, String by) {
        return draft(topology, workload, profile, by).then(this::journalled);
    }

    /** The same with no trace: epoch 0, id {@code dry-run}. */
    public Outcome<MigrationRecord> dry(Topology topology, String workload, @Nullable String profile, String by) {
        return draft(topology, workload, profile, by).map(draft -> new MigrationRecord("dry-run", draft.plan,
                draft.profile, java.util.List.of(new Line(core.parts().clock().instant(), draft.plan))));
    }

    private Outcome<MigrationRecord> journalled(Draft draft) {
        String workload = draft.plan.workload().name();
        return core.epochs().next(workload).then(epoch -> {
            String id = "m-" + STAMP.format(core.parts().clock().instant()) + "-"
                    + String.format(java.util.Locale.ROOT, "%06d", epoch) + "-" + workload;
            return core.leases().take(workload, id).map(version -> {
                MigrationRecord record = core.journal().append(id, at(draft.plan, epoch));
                core.leases().rest(workload, id);
                return record;
            });
        });
    }

    private Outcome<Draft> draft(Topology topology, String name, @Nullable String profileName, String by) {
        String tried = "Planning a migration of workload " + name;
        return topology.workload(name).map(Outcome::ok).orElseGet(() -> Outcome.failed(Problem.badInput(
                "the site has no such workload", tried,
                "Use one of " + topology.workloads().stream().map(Workload::name).sorted().toList())))
                .then(workload -> core.parts().profiles().named(profileName == null ? workload.profile() : profileName)
                        .then(core.drivers()::check).then(profile -> draft(topology, workload, profile, by, tried)));
    }

    private Outcome<Draft> draft(Topology topology, Workload workload, Profile profile, String by, String tried) {
        if (workload.primary().equals(workload.shadow())) {
            return Outcome.failed(Problem.badInput("its primary and its shadow are the same host", tried,
                    "Declare another shadow"));
        }
        Outcome<String> home = home(workload, profile, tried);
        return home.map(from -> drafted(topology, workload, profile, from, by));
    }

    private Draft drafted(Topology topology, Workload workload, Profile profile, String from, String by) {
        String to = from.equals(workload.primary()) ? workload.shadow() : workload.primary();
        Instant expires = core.parts().clock().instant().plus(profile.expires());
        Planned plan = new Planned(workload, from, to, profile.source(), 0, Fingerprint.of(topology, workload, to),
                expires, by);
        return new Draft(plan, profile);
    }

    /** Where reality says that it is; where nobody can tell (its host may be failing), where the journal last left it. */
    private Outcome<String> home(Workload workload, Profile profile, String tried) {
        Move move = new Move("plan", workload, workload.primary(), workload.shadow(), 0, java.util.Map.of());
        String driver = profile.first(Verb.COMPUTE_PROMOTE).orElseThrow().drivers().getFirst();
        String told = core.performer().active(driver, move, 0).orElse(problem -> "");
        String host = told.isEmpty() ? lastLeft(workload) : told;
        return host.equals(workload.primary()) || host.equals(workload.shadow())
                ? Outcome.ok(host)
                : Outcome.failed(Problem.refused("it runs at " + host + ", which is neither its primary "
                        + workload.primary() + " nor its shadow " + workload.shadow(), tried,
                        "Correct the site's file"));
    }

    /** Never taken for its primary what was moved away for good: it would be copied over. */
    private String lastLeft(Workload workload) {
        return core.journal().all().stream()
                .filter(record -> record.plan().workload().name().equals(workload.name()))
                .filter(record -> record.state() == MigrationState.COMMITTED).map(record -> record.plan().to())
                .findFirst().orElse(workload.primary());
    }

    private static Planned at(Planned plan, long epoch) {
        return new Planned(plan.workload(), plan.from(), plan.to(), plan.profile(), epoch, plan.fingerprint(),
                plan.expires(), plan.requestedBy());
    }

    private record Draft(Planned plan, Profile profile) {}
}
