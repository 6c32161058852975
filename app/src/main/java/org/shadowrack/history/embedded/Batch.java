package org.shadowrack.history.embedded;

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
record Batch(List<Part> parts, long readings, boolean seal, long ticket) {
    /**
     * What one series gives.
     *
     * @param describe whether its row in the database is missing or outdated
     */
    record Part(Series series, RunBuilder readings, boolean describe) {}
}
