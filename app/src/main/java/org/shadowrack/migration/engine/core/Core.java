package org.shadowrack.migration.engine.core;

import java.util.concurrent.atomic.AtomicReference;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.record.Epochs;
import org.shadowrack.migration.record.Leases;
import org.shadowrack.migration.record.MigrationJournal;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.migration.step.ActionPerformer;
import org.shadowrack.migration.step.Drivers;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Topology;

/** What the parts of the engine share. Thread-safe. */
public record Core(EngineParts parts, MigrationJournal journal, Leases leases, Epochs epochs, Drivers drivers,
        ActionPerformer performer, AtomicReference<Topology> topology, Samples samples, Lanes lanes) {
    /** Over these parts; nothing is done yet. */
    public static Core of(EngineParts parts) {
        MigrationJournal journal = new MigrationJournal(parts.journal(), parts.clock());
        EngineSettings settings = parts.settings();
        Drivers drivers = new Drivers(parts.drivers());
        AtomicReference<Topology> topology = new AtomicReference<>(Topology.empty(""));
        return new Core(parts, journal,
                new Leases(parts.journal(), journal, parts.clock(), settings.owner(), settings.lease()),
                new Epochs(parts.journal()), drivers,
                new ActionPerformer(drivers, parts.pool(), topology::get, parts.pace()), topology, new Samples(),
                new Lanes(parts.executor()));
    }

    /** Which copy takes writes, asked with patience. */
    public Outcome<String> active(MigrationRecord record, int retries) {
        return performer.active(record.profile().first(Verb.COMPUTE_PROMOTE).orElseThrow().drivers().getFirst(),
                record.move(), retries);
    }

    /** A transition that nobody else should have come before; where somebody has, this console stops driving. */
    public void transition(String id, MigrationState from, MigrationState to, String by, String reason) {
        if (journal.transition(id, from, to, by, reason) instanceof Outcome.Failed<MigrationRecord>(Problem problem)) {
            throw new LeaseLost(problem);
        }
    }

    /** The console closes: the next one goes on. */
    public static final class Closing extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** {@code id} stays as it is. */
        public Closing(String id) {
            super(id + " is left for the next console: this one is closing");
        }
    }

    /** Another console drives the migration by now: this one stops at once. */
    public static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        /** As the lease said. */
        public LeaseLost(Problem problem) {
            super(problem.line());
            this.problem = problem;
        }

        /** What the lease said. */
        public Problem problem() {
            return problem;
        }
    }
}
