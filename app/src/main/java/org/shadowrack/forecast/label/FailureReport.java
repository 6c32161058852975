package org.shadowrack.forecast.label;

import java.time.Instant;
import org.shadowrack.forecast.label.LabelReviews.Failure;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.ComponentEvent;

/**
 * A failure that no log tells, such as a drive that was swapped by hand.
 *
 * @param failure what failed, and when
 * @param what happened, in words
 * @param operator who says so
 */
public record FailureReport(Failure failure, String what, String operator) {
    /** What the message id of such an event is. */
    public static final String MESSAGE = "ShadowRack.Operator.FailureReported";

    /** The event that stands for it on record, where it can have been so. */
    public Outcome<ComponentEvent> event(Topology topology, Instant now) {
        if (topology.component(failure.component()).isEmpty()) {
            return refused("there is no such component", "Give the name or the id of one that the topology shows");
        }
        if (failure.at().isAfter(now)) {
            return refused("it has not happened yet: it is " + now + " there", "Give the time at which it failed");
        }
        if (what.isBlank()) {
            return refused("nothing is said of what happened", "Say what was seen");
        }
        return Outcome.ok(new ComponentEvent(failure.component(), failure.at(), ComponentEvent.Kind.FAILURE, MESSAGE,
                what.strip() + " (reported by " + operator + ")"));
    }

    private Outcome<ComponentEvent> refused(String why, String next) {
        return Outcome.failed(Problem.badInput(why,
                "Reporting that " + failure.component() + " failed at " + failure.at(), next));
    }
}
