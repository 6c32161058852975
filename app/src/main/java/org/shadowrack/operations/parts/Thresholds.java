package org.shadowrack.operations.parts;

import java.util.HashMap;
import java.util.Map;
import org.shadowrack.config.SiteSettings.PolicySettings;

/** The policy in force, changed while running. Thread-safe. */
public final class Thresholds {
    private volatile PolicySettings policy;

    /** In force from the start. */
    public Thresholds(PolicySettings initial) {
        this.policy = initial;
    }

    /** The policy in force. */
    public PolicySettings policy() {
        return policy;
    }

    /** By component kind's word and {@code default}, 0 to 1. */
    public Map<String, Double> prestage() {
        return policy.prestageThreshold();
    }

    /** Moves the threshold of pre-staging, and that of cutting over by the same distance, kept below 1. */
    public synchronized void set(String kind, double threshold) {
        policy = moved(policy, kind, threshold);
    }

    /** Puts another policy in force. */
    public synchronized void set(PolicySettings other) {
        policy = other;
    }

    private static PolicySettings moved(PolicySettings now, String kind, double threshold) {
        Map<String, Double> prestage = new HashMap<>(now.prestageThreshold());
        Map<String, Double> cutover = new HashMap<>(now.cutoverThreshold());
        double oldPrestage = of(prestage, kind);
        double distance = Math.max(0, of(cutover, kind) - oldPrestage);
        prestage.put(kind, threshold);
        cutover.put(kind, Math.min(0.999, threshold + distance));
        return now.withThresholds(prestage, cutover);
    }

    private static double of(Map<String, Double> thresholds, String kind) {
        return thresholds.getOrDefault(kind, thresholds.getOrDefault("default", 0.5));
    }
}
