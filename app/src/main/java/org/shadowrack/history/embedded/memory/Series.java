package org.shadowrack.history.embedded.memory;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shadowrack.history.codec.Run;
import org.shadowrack.history.codec.RunBuilder;
import org.shadowrack.history.codec.Runs;
import org.shadowrack.history.database.SeriesTable;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.SeriesKey;

/**
 * What is known of one series in memory. Its readings pass through three stages: fresh, in writing, logged in the intake;
 * then they are in chunks and no longer here. Guarded by {@link Memory}.
 */
public final class Series {
    /** Its number in the database. */
    public final int id;
    /** Component and metric. */
    public final SeriesKey key;
    private String unit;
    private String uri;
    private long newestAt = Long.MIN_VALUE;
    private double newestValue;
    private @Nullable RunBuilder fresh;
    private @Nullable RunBuilder writing;
    private @Nullable RunBuilder logged;
    /** Whether the row in the database says the same. */
    private boolean described;
    private Chunks chunks = Chunks.NONE;

    /**
     * The chunks of a series. Immutable.
     *
     * @param firsts the first instant of each, ascending
     * @param readings in all of them
     * @param newestAt of the last reading, epoch milliseconds
     * @param newestValue of the last reading
     * @param tailReadings in the last chunk
     * @param levels what of them is summed up
     */
    public record Chunks(long[] firsts, long readings, long newestAt, double newestValue, int tailReadings,
            Levels levels) {
        /** Before the first. */
        public static final Chunks NONE = new Chunks(new long[0], 0, Long.MIN_VALUE, 0, 0, Levels.NONE);

        /** The same, summed up so far. */
        public Chunks with(Levels now) {
            return new Chunks(firsts, readings, newestAt, newestValue, tailReadings, now);
        }

        /** The first instant of the chunk that holds {@code instant}, or of the first one after it. */
        public long floor(long instant) {
            int at = Runs.position(firsts, instant);
            return at < firsts.length && firsts[at] == instant || at == 0 ? instant : firsts[at - 1];
        }
    }

    Series(int id, SeriesKey key, String unit, String uri) {
        this.id = id;
        this.key = key;
        this.unit = unit;
        this.uri = uri;
    }

    static Series of(SeriesTable.Row row, long[] firsts) {
        Series series = new Series(row.id(), new SeriesKey(new ComponentId(row.component()), row.metric()), row.unit(),
                row.uri());
        series.described = true;
        series.became(row, firsts);
        return series;
    }

    /** Takes over what the database says of its chunks. */
    void became(SeriesTable.Row row, long[] firsts) {
        became(new Chunks(firsts, row.readings(), row.newestAt(), row.newestValue(), row.tailReadings(),
                new Levels(row.rolledTo(), row.minuteFrom(), row.rawFrom())));
    }

    void became(Chunks now) {
        chunks = now;
        if (now.readings() > 0) {
            seen(now.newestAt(), now.newestValue());
        }
    }

    /** Its chunks as of the last write. */
    public Chunks chunks() {
        return chunks;
    }

    /** Whether its row is to be written; from now on it counts as written. */
    boolean describe() {
        boolean needed = !described;
        described = true;
        return needed;
    }

    void outdated() {
        described = false;
    }

    /** Its row in the database, where it has these chunks. */
    public SeriesTable.Row row(Chunks with) {
        return new SeriesTable.Row(id, key.component().value(), key.metric(), unit, uri, with.readings(),
                with.newestAt(), with.newestValue(), with.tailReadings(), with.levels().rolledTo(),
                with.levels().minuteFrom(), with.levels().rawFrom());
    }

    /** Takes a reading; whether it is the first that is fresh. */
    boolean take(Reading reading, long epochMillis) {
        if (!unit.equals(reading.unit()) || !uri.equals(reading.uri())) {
            unit = reading.unit();
            uri = reading.uri();
            described = false;
        }
        seen(epochMillis, reading.value());
        RunBuilder builder = fresh;
        if (builder == null) {
            builder = new RunBuilder();
            fresh = builder;
        }
        builder.add(epochMillis, reading.value());
        return builder.size() == 1;
    }

    private void seen(long epochMillis, double value) {
        if (epochMillis > newestAt) {
            newestAt = epochMillis;
            newestValue = value;
        }
    }

    /** What the intake had of it when the history was opened. */
    void recover(Run run) {
        RunBuilder builder = logged == null ? new RunBuilder() : logged;
        for (int i = 0; i < run.size(); i++) {
            builder.add(run.epochMillis()[i], run.values()[i]);
            seen(run.epochMillis()[i], run.values()[i]);
        }
        logged = builder;
    }

    /** Moves what is fresh, and on {@code all} what is logged, into writing, and answers it. */
    RunBuilder write(boolean all) {
        RunBuilder taken = new RunBuilder();
        if (all && logged != null) {
            taken.addAll(logged);
            logged = null;
        }
        if (fresh != null) {
            taken = taken.size() == 0 ? fresh : taken.addAll(fresh);
            fresh = null;
        }
        writing = taken;
        return taken;
    }

    void loggedIt() {
        if (writing != null) {
            logged = logged == null ? writing : logged.addAll(writing);
        }
        writing = null;
    }

    void sealedIt() {
        writing = null;
    }

    void failedIt() {
        if (writing != null) {
            fresh = fresh == null ? writing : writing.addAll(fresh);
        }
        writing = null;
    }

    /** Everything that is in memory, in time order. */
    public Run inMemory() {
        Run first = logged == null ? Run.EMPTY : logged.run();
        Run second = writing == null ? Run.EMPTY : writing.run();
        return Runs.merge(Runs.merge(first, second), fresh == null ? Run.EMPTY : fresh.run());
    }

    /** Whether something in memory belongs where everything is summed up already. */
    public boolean hasLate() {
        return chunks.levels().rolledTo() > Long.MIN_VALUE && hasMemory()
                && inMemory().epochMillis()[0] < chunks.levels().rolledTo();
    }

    /** Whether anything of it is not in chunks yet. */
    public boolean hasMemory() {
        return fresh != null || writing != null || logged != null;
    }

    /** How many are in memory, if that can be told without comparing: each after all before it; else -1. */
    public long countInMemory() {
        long after = chunks.newestAt();
        long count = 0;
        for (RunBuilder stage : Arrays.asList(logged, writing, fresh)) {
            if (stage == null || stage.size() == 0) {
                continue;
            }
            if (!stage.allAfter(after)) {
                return -1;
            }
            after = stage.newest();
            count += stage.size();
        }
        return count;
    }

    /** The oldest instant that is in memory or in chunks; null where nothing is. */
    public @Nullable Instant oldest() {
        Run run = hasMemory() ? inMemory() : Run.EMPTY;
        long[] firsts = chunks.firsts();
        if (run.size() == 0 && firsts.length == 0) {
            return null;
        }
        long memory = run.size() == 0 ? Long.MAX_VALUE : run.epochMillis()[0];
        return Instant.ofEpochMilli(Math.min(memory, firsts.length == 0 ? Long.MAX_VALUE : firsts[0]));
    }

    /** As the newest reading gave it. */
    public String unit() {
        return unit;
    }

    /** The instant of its newest reading, epoch milliseconds. */
    public long newestAt() {
        return newestAt;
    }

    /** Its newest reading. */
    public Reading newest() {
        return new Reading(key.component(), key.metric(), Instant.ofEpochMilli(newestAt), newestValue, unit,
                uri);
    }
}
