package org.shadowrack.model.telemetry;

import java.time.Instant;
import java.util.Optional;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.ComponentEvent.Kind;

/** How the history tells that a workload left or reached a host, so that retraining knows what was interfered with. */
public final class Moves {
    private static final String LEFT = "ShadowRack.WorkloadLeft";
    private static final String REACHED = "ShadowRack.WorkloadReached";
    private static final String BY = " by ";

    private Moves() {}

    /**
     * What an event tells.
     *
     * @param left whether the workload left the host, rather than reached it
     * @param workload which
     * @param migration by which it was moved; each tells at most once of either
     */
    public record Move(boolean left, String workload, String migration) {}

    /** An event of {@code host}. */
    public static ComponentEvent event(ComponentId host, Instant at, Move move) {
        return new ComponentEvent(host, at, Kind.INFO, move.left() ? LEFT : REACHED,
                move.workload() + BY + move.migration());
    }

    /** What an event tells of a move; empty where it tells of something else. */
    public static Optional<Move> of(ComponentEvent event) {
        boolean left = event.messageId().equals(LEFT);
        int end = event.text().lastIndexOf(BY);
        return (left || event.messageId().equals(REACHED)) && end > 0
                ? Optional.of(new Move(left, event.text().substring(0, end), event.text().substring(end + BY.length())))
                : Optional.empty();
    }
}
