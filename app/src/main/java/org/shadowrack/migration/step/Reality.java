package org.shadowrack.migration.step;

import java.util.List;
import java.util.Optional;
import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** Asks the systems themselves whether what an action wants holds already. Stateless. */
final class Reality {
    private final Drivers drivers;

    Reality(Drivers drivers) {
        this.drivers = drivers;
    }

    /** Empty where the verb has no question of its own: it is idempotent, and is done again instead. */
    Optional<Outcome<Boolean>> holds(Action action, Move move) {
        return switch (action.verb()) {
            case FENCE_ISOLATE -> Optional.of(isolated(action.drivers(), move));
            case COMPUTE_PROMOTE -> Optional.of(drivers.compute(action).active(move).map(move.to()::equals));
            case TRAFFIC_SWITCH -> Optional.of(drivers.traffic(action).current(move).map(move.to()::equals));
            case CAPACITY_RESERVE, CAPACITY_RELEASE, REPLICATOR_START, REPLICATOR_AWAIT, REPLICATOR_REVERSE,
                    REPLICATOR_STOP, GATE_LAG, TRAFFIC_PREPARE, FENCE_RESTORE, COMPUTE_RETIRE, PROBE_VERIFY,
                    GATE_MANUAL ->
                Optional.empty();
        };
    }

    /** Confirmed by any one fence; when none does, the last problem, or no. */
    Outcome<Boolean> isolated(List<String> fences, Move move) {
        Outcome<Boolean> last = Outcome.ok(false);
        for (Fence fence : drivers.fences(fences)) {
            Outcome<Boolean> told = fence.isolated(move);
            if (told instanceof Outcome.Ok<Boolean>(Boolean yes) && yes) {
                return told;
            }
            // A fence that does not know outweighs one that says no.
            last = last instanceof Outcome.Failed<Boolean>(Problem kept) ? Outcome.failed(kept) : told;
        }
        return last;
    }
}
