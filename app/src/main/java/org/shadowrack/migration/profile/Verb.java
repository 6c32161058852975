package org.shadowrack.migration.profile;

import java.util.Arrays;
import java.util.Optional;

/** What a step does: a capability and its verb. */
public enum Verb {
    CAPACITY_RESERVE("capacity.reserve"), CAPACITY_RELEASE("capacity.release"), REPLICATOR_START(
            "replicator.start"), REPLICATOR_AWAIT("replicator.await"), REPLICATOR_REVERSE(
                    "replicator.reverse"), REPLICATOR_STOP("replicator.stop"), GATE_LAG("gate.lag"), GATE_MANUAL(
                            "gate.manual"), TRAFFIC_PREPARE(
                                    "traffic.prepare"), TRAFFIC_SWITCH("traffic.switch"), FENCE_ISOLATE(
                                            "fence.isolate"), FENCE_RESTORE("fence.restore"), COMPUTE_PROMOTE(
                                                    "compute.promote"), COMPUTE_RETIRE(
                                                            "compute.retire"), PROBE_VERIFY("probe.verify");

    private final String word;

    Verb(String word) {
        this.word = word;
    }

    /** As profiles write it, such as {@code fence.isolate}. */
    public String word() {
        return word;
    }

    /** The driver capability that it calls, such as {@code fence}; {@code capacity} is the pool's own. */
    public String capability() {
        return this == GATE_LAG ? "replicator" : word.substring(0, word.indexOf('.'));
    }

    /** Whether a driver does it. */
    public boolean needsDriver() {
        return this != CAPACITY_RESERVE && this != CAPACITY_RELEASE && this != GATE_MANUAL;
    }

    /** Whether a profile may have it as a step; the others only undo. */
    public boolean isStep() {
        return this != REPLICATOR_STOP && this != FENCE_RESTORE && this != CAPACITY_RELEASE;
    }

    /** The verb that a profile means. */
    public static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
    }
}
