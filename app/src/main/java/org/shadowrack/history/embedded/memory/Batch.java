package org.shadowrack.history.embedded.memory;

import java.util.ArrayList;
import java.util.List;
import org.shadowrack.history.codec.RunBuilder;

/**
 * What the writer takes out of memory at once.
 *
 * @param parts of each series
 * @param readings in all parts
 * @param seal whether it goes into chunks, with all that the intake holds, rather than into the intake
 * @param ticket the last request that it serves
 */
public record Batch(List<Part> parts, long readings, boolean seal, long ticket) {
    /**
     * The same cut into pieces of so many series, at least one piece: only the last serves the request.
     *
     * @param series at most, in one piece
     */
    public List<Batch> pieces(int series) {
        List<Batch> pieces = new ArrayList<>();
        for (int from = 0; from < Math.max(1, parts.size()); from += series) {
            List<Part> some = parts.subList(from, Math.min(parts.size(), from + series));
            pieces.add(new Batch(some, some.stream().mapToLong(part -> part.readings().size()).sum(), seal, ticket));
        }
        return pieces;
    }

    /** What of {@code pieces} is left from the one at {@code from} on. */
    public static Batch rest(List<Batch> pieces, int from) {
        List<Batch> left = pieces.subList(from, pieces.size());
        return new Batch(left.stream().flatMap(piece -> piece.parts().stream()).toList(),
                left.stream().mapToLong(Batch::readings).sum(), left.getFirst().seal(), left.getFirst().ticket());
    }

    /**
     * What one series gives.
     *
     * @param describe whether its row in the database is missing or outdated
     */
    public record Part(Series series, RunBuilder readings, boolean describe) {}
}
