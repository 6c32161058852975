package org.shadowrack.lab.metric;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The samples of one service: rows of one value a series, in chunks of plain arrays, oldest first. What has been
 * written is never changed. Not thread-safe by itself: {@link #append} and {@link #after} need the same lock; a
 * {@link Rows} may then be read without one.
 */
public final class Recording {

    private static final int CHUNK_ROWS = 256;

    private final int width;
    private final int maximumChunks;
    private final ArrayDeque<Chunk> chunks = new ArrayDeque<>();

    /**
     * An empty recording.
     *
     * @param width how many series
     * @param rows  how many rows are kept at least; older ones are dropped, some hundreds at a time
     */
    public Recording(int width, int rows) {
        this.width = width;
        this.maximumChunks = rows / CHUNK_ROWS + 2;
    }

    /**
     * Writes one row.
     *
     * @param second seconds since the epoch, later than the last row's
     * @param values copied; not-a-number where a series has no value
     */
    public void append(long second, double[] values) {
        Chunk last = chunks.peekLast();
        if (last == null || last.count == CHUNK_ROWS) {
            last = new Chunk(new long[CHUNK_ROWS], new float[CHUNK_ROWS * width]);
            chunks.addLast(last);
        }
        last.append(second, values);
        if (chunks.size() > maximumChunks) {
            chunks.removeFirst();
        }
    }

    /**
     * The rows later than an instant.
     *
     * @param second  seconds since the epoch
     * @param maximum at most so many rows, the oldest ones
     */
    public Rows after(long second, int maximum) {
        List<Span> spans = new ArrayList<>();
        int left = maximum;
        boolean more = false;
        for (Chunk chunk : chunks) {
            int from = chunk.firstAfter(second);
            int count = Math.min(left, chunk.count - from);
            if (count > 0) {
                spans.add(new Span(chunk, from, count));
                left -= count;
            }
            more |= from + count < chunk.count;
        }
        return new Rows(spans, more);
    }

    private final class Chunk {

        private final long[] seconds;
        private final float[] values;
        private int count;

        Chunk(long[] seconds, float[] values) {
            this.seconds = seconds;
            this.values = values;
        }

        void append(long second, double[] row) {
            seconds[count] = second;
            for (int series = 0; series < width; series++) {
                values[count * width + series] = (float) row[series];
            }
            count++;
        }

        int firstAfter(long second) {
            int found = Arrays.binarySearch(seconds, 0, count, second);
            return found >= 0 ? found + 1 : -found - 1;
        }
    }

    private record Span(Chunk chunk, int from, int count) {}

    /** Some rows, oldest first. */
    public static final class Rows {

        private final List<Span> spans;
        private final boolean more;

        private Rows(List<Span> spans, boolean more) {
            this.spans = spans;
            this.more = more;
        }

        /** Whether there are later rows than these. */
        public boolean more() {
            return more;
        }

        /**
         * The last row's second since the epoch.
         *
         * @throws java.util.NoSuchElementException when there is no row
         */
        public long last() {
            Span span = spans.getLast();
            return span.chunk.seconds[span.from + span.count - 1];
        }

        /** Gives each row to a visitor. */
        public void each(RowVisitor visitor) {
            for (Span span : spans) {
                for (int row = span.from; row < span.from + span.count; row++) {
                    visitor.row(span.chunk.seconds[row], span.chunk.values,
                            row * (span.chunk.values.length / CHUNK_ROWS));
                }
            }
        }
    }

    /** Sees one row after the other. */
    @FunctionalInterface
    public interface RowVisitor {

        /**
         * One row.
         *
         * @param second seconds since the epoch
         * @param values holds the row among others; read-only
         * @param offset where the row begins in it
         */
        void row(long second, float[] values, int offset);
    }
}
