package org.shadowrack.migration.engine.show;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.record.JournalEntry;
import org.shadowrack.migration.record.JournalEntry.Intent;
import org.shadowrack.migration.record.JournalEntry.Measured;
import org.shadowrack.migration.record.JournalEntry.Result;
import org.shadowrack.migration.record.JournalEntry.StateChanged;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.migration.record.MigrationRecord.Line;
import org.shadowrack.model.migration.MigrationEstimate;
import org.shadowrack.model.migration.MigrationEstimate.Figures;
import org.shadowrack.model.migration.MigrationState;

/** Expects what was measured before. Pure. */
public final class Estimates {
    /** Older ones tell less of today's data and machines. */
    private static final int NEWEST = 20;

    private Estimates() {}

    /**
     * Of {@code record}, from those of {@code all} (newest first) that were planned before it.
     *
     * @param now what there is to copy now, bytes; null where it is not known otherwise than from the record
     */
    public static MigrationEstimate of(MigrationRecord record, List<MigrationRecord> all, @Nullable Long now) {
        List<MigrationRecord> past = all.stream().filter(one -> !one.id().equals(record.id()))
                .filter(one -> record.id().equals("dry-run") || one.id().compareTo(record.id()) < 0)
                .filter(one -> one.profile().name().equals(record.profile().name())).limit(NEWEST).toList();
        List<MigrationRecord> own = past.stream()
                .filter(one -> one.plan().workload().name().equals(record.plan().workload().name())).toList();
        Long known = now == null ? bytes(record) : now;
        Long size = known == null ? median(own, Estimates::bytes) : known;
        Figures expected = new Figures(size, median(own.isEmpty() ? past : own, one -> copying(one, size)),
                median(past, Estimates::blackout), median(past, Estimates::rollback));
        return new MigrationEstimate(past.size(), expected, new Figures(bytes(record), prestage(record),
                blackout(record), rollback(record)));
    }

    /** What it took, at its own rate where there is more to copy now: what it takes beside the copying is not known. */
    private static @Nullable Long copying(MigrationRecord past, @Nullable Long size) {
        Long took = prestage(past);
        Long copied = bytes(past);
        if (took == null || size == null || copied == null || copied <= 0 || size <= copied) {
            return took;
        }
        return Math.round((double) took / copied * size);
    }

    private static @Nullable Long median(List<MigrationRecord> records,
            Function<MigrationRecord, @Nullable Long> figure) {
        List<Long> known = records.stream().map(figure).filter(Objects::nonNull).map(Objects::requireNonNull).sorted()
                .toList();
        return known.isEmpty() ? null : known.get(known.size() / 2);
    }

    private static @Nullable Long bytes(MigrationRecord record) {
        return measured(record, Measured.BYTES);
    }

    private static @Nullable Long rollback(MigrationRecord record) {
        return measured(record, "rollback");
    }

    private static @Nullable Long measured(MigrationRecord record, String what) {
        return record.all(Measured.class).filter(one -> one.what().equals(what)).map(Measured::millis)
                .reduce((older, newer) -> newer).orElse(null);
    }

    private static @Nullable Long prestage(MigrationRecord record) {
        return between(at(record, entry -> entered(entry, MigrationState.PRESTAGING)),
                at(record, entry -> entered(entry, MigrationState.STAGED)));
    }

    private static @Nullable Long blackout(MigrationRecord record) {
        String fence = id(record, Verb.FENCE_ISOLATE);
        String last = record.profile().first(Verb.TRAFFIC_SWITCH).isPresent()
                ? id(record, Verb.TRAFFIC_SWITCH)
                : id(record, Verb.COMPUTE_PROMOTE);
        return between(at(record, entry -> entry instanceof Intent intent && intent.step().equals(fence)
                && intent.round() == 0), at(record,
                        entry -> entry instanceof Result result
                                && result.step().equals(last) && result.round() == 0
                                && result.result().equals("done")));
    }

    private static boolean entered(JournalEntry entry, MigrationState state) {
        return entry instanceof StateChanged change && change.to() == state;
    }

    private static String id(MigrationRecord record, Verb verb) {
        return record.profile().first(verb).map(ProfileStep::id).orElse("");
    }

    private static Optional<Instant> at(MigrationRecord record, Predicate<JournalEntry> which) {
        return record.lines().stream().filter(line -> which.test(line.entry())).map(Line::at).findFirst();
    }

    private static @Nullable Long between(Optional<Instant> from, Optional<Instant> to) {
        return from.isPresent() && to.isPresent() ? Duration.between(from.get(), to.get()).toMillis() : null;
    }
}
