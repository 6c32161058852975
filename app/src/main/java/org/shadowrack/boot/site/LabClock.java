package org.shadowrack.boot.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.operations.trial.LabControl;

/**
 * The lab's time as the console keeps it: set by every answer of the lab, carried on by the machine's clock times the
 * lab's speed, and set again when the last answer is old. Thread-safe.
 */
final class LabClock implements LabControl, InstantSource {
    private static final Duration RESET_AFTER = Duration.ofSeconds(5);

    private final LabControl lab;
    private volatile Reference reference;

    LabClock(LabControl lab, double speed) {
        this.lab = lab;
        this.reference = new Reference(Instant.EPOCH, System.nanoTime() - RESET_AFTER.toNanos() - 1, speed);
    }

    @Override
    public Instant instant() {
        Reference held = reference;
        if (held.speed > 0 && System.nanoTime() - held.nanos > RESET_AFTER.toNanos() || held.at.equals(Instant.EPOCH)) {
            now();
        }
        return reference.now();
    }

    @Override
    public Outcome<Instant> now() {
        return lab.now().map(at -> set(at, reference.speed));
    }

    @Override
    public Outcome<Instant> advance(Duration span) {
        return lab.advance(span).map(at -> set(at, reference.speed));
    }

    @Override
    public Outcome<Instant> speed(double simulatedSecondsPerSecond) {
        return lab.speed(simulatedSecondsPerSecond).map(at -> set(at, simulatedSecondsPerSecond));
    }

    @Override
    public Outcome<Double> pace() {
        return lab.pace();
    }

    @Override
    public Outcome<List<InjectedFailure>> truth() {
        return lab.truth();
    }

    @Override
    public Outcome<Ledger> ledger(String workload) {
        return lab.ledger(workload);
    }

    private Instant set(Instant at, double speed) {
        reference = new Reference(at, System.nanoTime(), speed);
        return at;
    }

    private record Reference(Instant at, long nanos, double speed) {
        Instant now() {
            return at.plusNanos((long) ((System.nanoTime() - nanos) * speed));
        }
    }
}
