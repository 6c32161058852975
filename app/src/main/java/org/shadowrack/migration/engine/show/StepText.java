package org.shadowrack.migration.engine.show;

import java.math.BigDecimal;
import org.shadowrack.migration.profile.ProfileStep;
import org.shadowrack.migration.record.MigrationRecord;

/** What a step is going to do, to what, by what. */
final class StepText {
    private StepText() {}

    static String of(MigrationRecord record, ProfileStep step) {
        String workload = record.plan().workload().name();
        String from = record.plan().from();
        String to = record.plan().to();
        String by = step.drivers().isEmpty() ? "" : " (" + String.join(", then ", step.drivers()) + ")";
        return switch (step.uses()) {
            case CAPACITY_RESERVE -> "hold " + slots(record.plan().workload().slots()) + " of " + to;
            case REPLICATOR_START -> "copy " + workload + " from " + from + " to " + to + by;
            case REPLICATOR_AWAIT -> "wait, for " + step.timeout() + " at most, until the copy at " + to + " is near"
                    + " enough" + by;
            case REPLICATOR_REVERSE -> "copy the writes at " + to + " back to " + from + by;
            case GATE_LAG -> "see that the copy at " + to + " is near enough" + by;
            case GATE_MANUAL -> "a person confirms: " + step.parameters().getOrDefault("question", step.id());
            case TRAFFIC_PREPARE -> "prepare the address of " + workload + by;
            case TRAFFIC_SWITCH -> "point the clients of " + workload + " at " + to + by;
            case FENCE_ISOLATE -> "make sure that " + from + " takes no writes" + by;
            case COMPUTE_PROMOTE -> "let the copy at " + to + " take writes" + by;
            case COMPUTE_RETIRE -> "end the copy at " + from + by;
            case PROBE_VERIFY -> "read and write as a client at " + to + by;
            case CAPACITY_RELEASE, REPLICATOR_STOP, FENCE_RESTORE -> step.uses().word() + by;
        };
    }

    private static String slots(double number) {
        return number == 1 ? "a slot" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString() + " slots";
    }
}
