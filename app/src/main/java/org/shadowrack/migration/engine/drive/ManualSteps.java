package org.shadowrack.migration.engine.drive;

import java.util.List;
import org.shadowrack.migration.record.MigrationRecord;
import org.shadowrack.migration.step.Action;
import org.shadowrack.migration.step.Action.Direction;

/** What a person does by hand when the engine can't, in words that name the hosts. */
final class ManualSteps {
    private ManualSteps() {}

    static String of(MigrationRecord record, Action action) {
        boolean there = action.direction() == Direction.THERE;
        String workload = record.plan().workload().name();
        String from = there ? record.plan().from() : record.plan().to();
        String to = there ? record.plan().to() : record.plan().from();
        return switch (action.verb()) {
            case REPLICATOR_REVERSE -> "Replicate the writes of " + workload + " from " + record.plan().to()
                    + " back to " + record.plan().from();
            case REPLICATOR_AWAIT, GATE_LAG -> "Wait until every write of " + workload + " at " + from + " is at " + to;
            case FENCE_ISOLATE -> "Make sure that " + workload + " takes no writes at " + from + " (stop it, or switch "
                    + from + " off)";
            case FENCE_RESTORE -> "Let " + workload + " serve at " + from + " again, when no other copy takes writes";
            case COMPUTE_PROMOTE -> "Make the copy of " + workload + " at " + to
                    + " the one that takes writes, only after " + from + " is known to take none";
            case TRAFFIC_SWITCH -> "Point the clients of " + workload + " at " + to;
            case PROBE_VERIFY ->
                "See that " + workload + " serves its clients at " + to + "; until it does, keep the copy at "
                        + from;
            case REPLICATOR_STOP -> "Stop and remove the copy of " + workload + " at " + to;
            case CAPACITY_RELEASE -> "Free the slots that " + record.id() + " holds on " + to;
            case CAPACITY_RESERVE, REPLICATOR_START, TRAFFIC_PREPARE, COMPUTE_RETIRE,
                    GATE_MANUAL ->
                "Do " + action.verb().word() + " for " + workload + " from " + from + " to " + to;
        };
    }

    static List<String> unknown(MigrationRecord record) {
        String workload = record.plan().workload().name();
        return List.of(
                "Find out on the hosts themselves which of " + record.plan().from() + " and " + record.plan().to()
                        + " takes writes of " + workload + "; until then start and promote neither",
                "Mend the connection to both");
    }
}
