package org.shadowrack.training.life;

import java.util.List;
import org.shadowrack.training.data.ComponentSeries;
import org.shadowrack.training.data.Span;

/**
 * A component's rows from its first row, or from the first after a failure, to the next failure or the end of the record.
 *
 * @param series  the component's rows
 * @param fromRow the first row of this life
 * @param toRow   the first row that is no longer of this life
 * @param end     the instant of the failure, or of the last row when there is none; milliseconds since the epoch
 * @param failed  whether the life ended in a failure
 * @param uncertain spans in which survival teaches nothing
 */
public record Life(ComponentSeries series, int fromRow, int toRow, long end, boolean failed, List<Span> uncertain) {

    /** A life with which nobody interfered. */
    public Life(ComponentSeries series, int fromRow, int toRow, long end, boolean failed) {
        this(series, fromRow, toRow, end, failed, List.of());
    }

    /** Copies the list. */
    public Life {
        uncertain = List.copyOf(uncertain);
    }

    /** Whether somebody had interfered at any instant after {@code after} and not after {@code last}. */
    public boolean isUncertain(long after, long last) {
        return uncertain.stream().anyMatch(span -> span.meets(after, last));
    }

    /** The instant of the first row. */
    public long start() {
        return series.timeAt(fromRow);
    }

    /** The last instant at which the component was observed alive. */
    public long observedUntil() {
        return series.timeAt(toRow - 1);
    }
}
