package org.shadowrack.migration.record;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shadowrack.history.Journal;
import org.shadowrack.history.Journal.Row;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.record.JournalEntry.Planned;
import org.shadowrack.migration.record.JournalEntry.StateChanged;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The migrations in a journal. A row is on disk when a call returns; where it can't be written the call throws, because
 * nothing may be done that the journal does not know. Thread-safe.
 */
public final class MigrationJournal {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationJournal.class);
    private static final String PREFIX = "m-";
    private static final String STATE = "migration-state";

    private final Journal journal;
    private final InstantSource clock;
    private final Map<String, MigrationRecord> records = new ConcurrentHashMap<>();

    /** Reads what the journal has. */
    public MigrationJournal(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
        reload();
    }

    /** Reads all that may have changed again; another console may have written. */
    public void reload() {
        journal.streams().stream().filter(stream -> stream.startsWith(PREFIX))
                .filter(stream -> !find(stream).filter(record -> isOver(record.state())).isPresent())
                .forEach(this::refresh);
    }

    /** Reads one again. Streams only grow, so the longer of two readings is the newer. */
    public Optional<MigrationRecord> refresh(String id) {
        readable(id).ifPresent(read -> records.merge(id, read,
                (known, now) -> now.lines().size() > known.lines().size() ? now : known));
        return find(id);
    }

    /** What can't be read must not keep the console from the other migrations; its lease keeps its workload from being moved. */
    private Optional<MigrationRecord> readable(String id) {
        try {
            return read(id);
        } catch (IllegalStateException | JacksonException damaged) {
            LOG.error("Migration {} can't be read and is left alone: {}", id, damaged.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isOver(MigrationState state) {
        return state == MigrationState.COMMITTED || state == MigrationState.ROLLED_BACK;
    }

    /** One migration. */
    public Optional<MigrationRecord> find(String id) {
        return Optional.ofNullable(records.get(id));
    }

    /** One migration that is known to be there. */
    public MigrationRecord get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no migration " + id));
    }

    /** All, newest first. */
    public List<MigrationRecord> all() {
        return records.values().stream().sorted(Comparator.comparing(MigrationRecord::id).reversed()).toList();
    }

    /** Writes a row and answers the migration with it. */
    public MigrationRecord append(String id, JournalEntry entry) {
        var at = clock.instant();
        return switch (journal.append(id, at, EntryCodec.kind(entry), EntryCodec.write(entry))) {
            case Outcome.Failed<Long>(Problem problem) -> throw new JournalUnavailable(problem);
            case Outcome.Ok<Long>(Long number) -> known(id, at, entry, number);
        };
    }

    /** A row whose number is not the next one tells that somebody else has written in between. */
    private MigrationRecord known(String id, Instant at, JournalEntry entry, long number) {
        MigrationRecord now = Objects.requireNonNull(records.compute(id, (key, known) -> {
            MigrationRecord before = known == null ? begun(id, entry) : known;
            return before.lines().size() == number - 1 ? before.with(at, entry) : before;
        }));
        return now.lines().size() >= number ? now : refresh(id).orElse(now);
    }

    /**
     * Changes the state if it still is {@code from}, by compare-and-set; refused when somebody else was first. An illegal
     * transition is a bug.
     */
    public Outcome<MigrationRecord> transition(String id, MigrationState from, MigrationState to, String by,
            String reason) {
        if (!from.successors().contains(to)) {
            throw new IllegalStateException(id + " can't go from " + from + " to " + to);
        }
        Optional<Journal.Document> document = journal.document(STATE, id);
        MigrationState now = document.map(MigrationJournal::state).orElse(MigrationState.PLANNED);
        if (now != from) {
            return Outcome.failed(Problem.refused("it is " + now + " by now, not " + from,
                    "Changing migration " + id + " to " + to, "Look at its status again"));
        }
        return journal.put(STATE, id, document.map(Journal.Document::version).orElse(0L), EntryCodec.write(to))
                .map(version -> append(id, new StateChanged(from, to, by, reason)));
    }

    /** After a crash between the state and its row: writes the row that is lacking. */
    public MigrationRecord reconcile(MigrationRecord record) {
        MigrationState told = journal.document(STATE, record.id()).map(MigrationJournal::state)
                .orElse(MigrationState.PLANNED);
        return told == record.state()
                ? record
                : append(record.id(), new StateChanged(record.state(), told, "recovery",
                        "the console stopped while it changed the state"));
    }

    /** The state that the documents tell of a migration, wherever it was changed. */
    public Optional<MigrationState> toldState(String id) {
        return journal.document(STATE, id).map(MigrationJournal::state);
    }

    /** Whether the migration has any row; a lease without one was taken right before a crash. */
    public boolean exists(String id) {
        return !journal.rows(id).isEmpty();
    }

    private Optional<MigrationRecord> read(String id) {
        List<Row> rows = journal.rows(id);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        MigrationRecord record = find(id).orElseGet(() -> begun(id, entry(rows.getFirst())));
        for (Row row : rows.subList(Math.min(rows.size(), record.lines().size()), rows.size())) {
            record = record.with(row.at(), entry(row));
        }
        return Optional.of(record);
    }

    private static MigrationRecord begun(String id, JournalEntry first) {
        if (!(first instanceof Planned plan)) {
            throw new IllegalStateException("the journal of " + id + " begins with " + first);
        }
        var profile = Profiles.read(plan.profile(), "Reading the profile in the journal of " + id)
                .orElse(MigrationJournal::damaged);
        return new MigrationRecord(id, plan, profile, List.of());
    }

    private static <T> T damaged(Problem problem) {
        throw new IllegalStateException(problem.line());
    }

    private static JournalEntry entry(Row row) {
        return EntryCodec.entry(row.kind(), row.json());
    }

    private static MigrationState state(Journal.Document document) {
        return EntryCodec.read(document.json(), MigrationState.class);
    }
}
