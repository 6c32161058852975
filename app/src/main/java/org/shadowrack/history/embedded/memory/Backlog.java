package org.shadowrack.history.embedded.memory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shadowrack.history.codec.ChunkCodec;

/**
 * Which series have readings that are not in chunks yet, and how many: fresh ones, those that the writer has in hand, and
 * those that the intake on disk has. Says when they go into chunks. Guarded by {@link Memory}.
 */
final class Backlog {
    /** From so many the writer starts at once, without waiting for its tick. */
    private static final int HURRY_AT = 1 << 16;
    /** Who appends waits while so many are not written. */
    private static final int MOST_WAITING = 1 << 19;
    /**
     * So many of each series go into chunks at once: the last chunk of a series is written anew each time, which for a
     * fleet of very many series would be most of the work. At most {@link #MOST_LOGGED} in all, 16 bytes each.
     */
    private static final int SEAL_EACH = 64;
    private static final long MOST_LOGGED = 1 << 22;

    private final int sealAt;
    private final Set<Series> fresh = new LinkedHashSet<>();
    private final Set<Series> logged = new LinkedHashSet<>();
    private long freshReadings;
    private long writingReadings;
    private long loggedReadings;

    /** Readings go into chunks from {@code sealAt} on, in all. */
    Backlog(int sealAt) {
        this.sealAt = sealAt;
    }

    boolean idle() {
        return freshReadings == 0;
    }

    boolean hurry() {
        return freshReadings >= HURRY_AT;
    }

    boolean full() {
        return freshReadings + writingReadings >= MOST_WAITING;
    }

    /** A series has its first fresh reading. */
    void begun(Series one) {
        fresh.add(one);
    }

    /** So many readings came. */
    void came(int readings) {
        freshReadings += readings;
    }

    /** The intake has so many of a series. */
    void logged(Series one, int readings) {
        logged.add(one);
        loggedReadings += readings;
    }

    /** Whether so many readings of so few series have come that they fill chunks: the intake would only cost. */
    private boolean manyOfFew() {
        return hurry() && freshReadings / fresh.size() >= ChunkCodec.LARGEST;
    }

    private long enough() {
        long many = (long) SEAL_EACH * Math.max(fresh.size(), logged.size());
        return Math.max(sealAt, Math.min(MOST_LOGGED, many));
    }

    /** All that is fresh, and where it goes into chunks, all that is logged. */
    Batch take(boolean sealAsked, long ticket) {
        boolean seal = sealAsked || freshReadings + loggedReadings >= enough() || manyOfFew();
        Set<Series> taken = new LinkedHashSet<>(fresh);
        if (seal) {
            taken.addAll(logged);
            logged.clear();
            loggedReadings = 0;
        }
        List<Batch.Part> parts = new ArrayList<>(taken.size());
        taken.forEach(one -> parts.add(new Batch.Part(one, one.write(seal), one.describe())));
        fresh.clear();
        writingReadings = parts.stream().mapToLong(part -> part.readings().size()).sum();
        freshReadings = 0;
        return new Batch(parts, writingReadings, seal, ticket);
    }

    /** A piece of a batch is in chunks. */
    void sealed(Batch piece) {
        piece.parts().forEach(part -> part.series().sealedIt());
        writingReadings -= piece.readings();
    }

    /** All of a batch, or what was left of it, is on disk. */
    void written(Batch batch) {
        for (Batch.Part part : batch.parts()) {
            if (batch.seal()) {
                part.series().sealedIt();
            } else {
                part.series().loggedIt();
                logged.add(part.series());
            }
        }
        loggedReadings += batch.seal() ? 0 : batch.readings();
        writingReadings = 0;
    }

    /** A batch could not be written; it is fresh again. */
    void failed(Batch batch) {
        batch.parts().forEach(part -> {
            part.series().failedIt();
            part.series().outdated();
            fresh.add(part.series());
        });
        freshReadings += batch.readings();
        writingReadings = 0;
    }
}
