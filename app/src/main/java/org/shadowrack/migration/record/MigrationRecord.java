package org.shadowrack.migration.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.profile.Profile;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.migration.record.JournalEntry.AbortAsked;
import org.shadowrack.migration.record.JournalEntry.Intent;
import org.shadowrack.migration.record.JournalEntry.Planned;
import org.shadowrack.migration.record.JournalEntry.Result;
import org.shadowrack.migration.record.JournalEntry.Resumed;
import org.shadowrack.migration.record.JournalEntry.RollbackBegun;
import org.shadowrack.migration.record.JournalEntry.StateChanged;
import org.shadowrack.model.migration.MigrationState;

/**
 * A migration as its rows tell it. Immutable.
 *
 * @param id which
 * @param plan its first row
 * @param profile as the plan holds it
 * @param lines every row with its time, oldest first
 */
public record MigrationRecord(String id, Planned plan, Profile profile, List<Line> lines) {
    public MigrationRecord {
        lines = List.copyOf(lines);
    }

    /** A row and when it was written. */
    public record Line(Instant at, JournalEntry entry) {}

    /** The same with one more row. */
    MigrationRecord with(Instant at, JournalEntry entry) {
        List<Line> longer = new ArrayList<>(lines);
        longer.add(new Line(at, entry));
        return new MigrationRecord(id, plan, profile, longer);
    }

    /** All rows of one type, oldest first. */
    public <E extends JournalEntry> Stream<E> all(Class<E> type) {
        return lines.stream().map(Line::entry).filter(type::isInstance).map(type::cast);
    }

    /** The newest row of one type. */
    public <E extends JournalEntry> Optional<E> last(Class<E> type) {
        return all(type).reduce((older, newer) -> newer);
    }

    /** Where it stands. */
    public MigrationState state() {
        return last(StateChanged.class).map(StateChanged::to).orElse(MigrationState.PLANNED);
    }

    /** Every state it has been in, oldest first. */
    public List<MigrationState> states() {
        return Stream.concat(Stream.of(MigrationState.PLANNED), all(StateChanged.class).map(StateChanged::to)).toList();
    }

    /** Whether the step was ever begun in this round. */
    public boolean intended(String step, int round) {
        return all(Intent.class).anyMatch(intent -> intent.step().equals(step) && intent.round() == round);
    }

    /** Whether the step needs not be done (again): its newest result in this round, and since it was last resumed, is done. */
    public boolean done(String step, int round) {
        Optional<Resumed> resumed = round == 0 ? last(Resumed.class) : Optional.empty();
        if (resumed.isEmpty()) {
            return everDone(step, round);
        }
        List<String> order = profile.steps().stream().map(ProfileStep::id).toList();
        MigrationRecord since = new MigrationRecord(id, plan, profile,
                lines.subList(index(resumed.get()), lines.size()));
        return order.indexOf(step) < order.indexOf(resumed.get().from()) || since.everDone(step, 0);
    }

    /** Whether the step's newest result in this round is done, before or after it was resumed. */
    public boolean everDone(String step, int round) {
        return result(step, round).filter(result -> result.result().equals("done")).isPresent();
    }

    /** The operator's word to take it back, which no rollback has followed yet. */
    public Optional<AbortAsked> abortPending() {
        return last(AbortAsked.class).filter(asked -> last(RollbackBegun.class)
                .filter(begun -> index(begun) > index(asked)).isEmpty());
    }

    /** The fencing token of the way there. */
    public long epoch() {
        return last(Resumed.class).map(Resumed::epoch).orElse(plan.epoch());
    }

    /** By identity: equal rows may come twice. */
    private int index(JournalEntry entry) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).entry() == entry) {
                return i;
            }
        }
        return -1;
    }

    /** The step's newest result in this round. */
    public Optional<Result> result(String step, int round) {
        return all(Result.class).filter(result -> result.step().equals(step) && result.round() == round)
                .reduce((older, newer) -> newer);
    }

    /** The rollback under way, or the last one. */
    public Optional<RollbackBegun> rollback() {
        return last(RollbackBegun.class);
    }

    /** The way there, as drivers are told. */
    public Move move() {
        return new Move(id, plan.workload(), plan.from(), plan.to(), epoch(), java.util.Map.of());
    }
}
