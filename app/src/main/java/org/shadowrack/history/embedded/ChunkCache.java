package org.shadowrack.history.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shadowrack.history.codec.Run;

/**
 * Decoded chunks that were read last: screens and forecasts ask for the newest ones again and again. What rewrites chunks
 * clears it, while it keeps readers out. Thread-safe.
 */
final class ChunkCache {
    /** About 16 MB. */
    private static final int MOST_READINGS = 1 << 20;
    /** A longer range is read once, by a scan, and would push out all others. */
    private static final int LONGEST = 16;
    private final Map<Key, Run> chunks = new LinkedHashMap<>(256, 0.75f, true);
    private int readings;

    private record Key(int series, long first) {}

    /** The chunks of a series that begin at these instants, if all are here; else null. */
    synchronized @Nullable List<Run> get(int series, long[] firsts, int from, int to) {
        if (to - from > LONGEST) {
            return null;
        }
        List<Run> found = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            Run run = chunks.get(new Key(series, firsts[i]));
            if (run == null) {
                return null;
            }
            found.add(run);
        }
        return found;
    }

    /** Keeps chunks, which nobody changes. */
    synchronized void put(int series, List<Run> runs) {
        if (runs.size() > LONGEST) {
            return;
        }
        for (Run run : runs) {
            Run before = chunks.put(new Key(series, run.epochMillis()[0]), run);
            readings += run.size() - (before == null ? 0 : before.size());
        }
        var eldest = chunks.values().iterator();
        while (readings > MOST_READINGS && eldest.hasNext()) {
            readings -= eldest.next().size();
            eldest.remove();
        }
    }

    synchronized void clear() {
        chunks.clear();
        readings = 0;
    }
}
