package org.shadowrack.history.embedded.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.shadowrack.history.database.Tables;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.SeriesKey;

/** All series, by key and by the number that the database knows them by. Guarded by {@link Memory}. */
final class SeriesIndex {
    private final Map<SeriesKey, Series> series = new HashMap<>();
    private final Map<Integer, Series> byId = new HashMap<>();

    /** Fills it from the database; what the intake had of a series, and how many readings, goes to {@code logged}. */
    void load(Tables tables, ObjIntConsumer<Series> logged) {
        Map<Integer, List<Long>> firsts = firsts(tables);
        tables.series().all().forEach(row -> add(Series.of(row, longs(firsts.get(row.id())))));
        tables.intake().forEach((id, run) -> {
            Series owner = byId.get(id);
            if (owner != null) {
                owner.recover(run);
                logged.accept(owner, run.size());
            }
        });
    }

    /** Takes over what the database says of chunks, after it had to be opened again. */
    void reload(Tables tables) {
        Map<Integer, List<Long>> firsts = firsts(tables);
        series.values().forEach(one -> {
            one.outdated();
            one.became(Series.Chunks.NONE);
        });
        tables.series().all().forEach(row -> {
            Series one = byId.get(row.id());
            if (one != null) {
                one.became(row, longs(firsts.get(row.id())));
            }
        });
    }

    private static Map<Integer, List<Long>> firsts(Tables tables) {
        Map<Integer, List<Long>> firsts = new HashMap<>();
        tables.chunks().forEachFirst((id, first) -> firsts.computeIfAbsent(id, key -> new ArrayList<>()).add(first));
        return firsts;
    }

    private static long[] longs(@Nullable List<Long> list) {
        return list == null ? new long[0] : list.stream().mapToLong(Long::longValue).toArray();
    }

    private Series add(Series one) {
        series.put(one.key, one);
        byId.put(one.id, one);
        return one;
    }

    /** The series of a reading, a new one where there is none yet. */
    Series of(Reading reading) {
        Series known = series.get(reading.key());
        return known != null ? known : add(new Series(series.size() + 1, reading.key(), reading.unit(), reading.uri()));
    }

    @Nullable
    Series get(SeriesKey key) {
        return series.get(key);
    }

    Collection<Series> all() {
        return series.values();
    }

    /** By component and metric. */
    List<SeriesKey> keys() {
        List<SeriesKey> keys = new ArrayList<>(series.keySet());
        keys.sort(Comparator.comparing(SeriesKey::component).thenComparing(SeriesKey::metric));
        return keys;
    }
}
