package org.shadowrack.operations.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shadowrack.model.outcome.Outcome;

/** The lab's own control: its clock, and, once a run is over, the truth to score it by. */
public interface LabControl {
    /** The lab's time. */
    Outcome<Instant> now();

    /** Lets {@code span} of simulated time pass; returns when it has. */
    Outcome<Instant> advance(Duration span);

    /** Sets how many simulated seconds pass in a real second; 0 stops the clock but for advances. */
    Outcome<Instant> speed(double simulatedSecondsPerSecond);

    /** How many simulated seconds pass in a real second now. */
    Outcome<Double> pace();

    /** Every failure so far. Forecasts never see it. */
    Outcome<List<InjectedFailure>> truth();

    /** What a workload's client got acknowledged, and what of it is gone. */
    Outcome<Ledger> ledger(String workload);

    /**
     * A failure that the lab caused.
     *
     * @param service base address of the service that the component belongs to
     * @param uri the component there
     * @param host its host
     * @param at when
     * @param foreshadowed whether its telemetry gave any sign before
     */
    record InjectedFailure(String service, String uri, String host, Instant at, boolean foreshadowed) {}

    /** Writes acknowledged, lost, and the bytes of the lost. */
    record Ledger(long acknowledged, long lost, long bytesLost) {}
}
