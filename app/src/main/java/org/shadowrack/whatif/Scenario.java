package org.shadowrack.whatif;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What is assumed otherwise than it was.
 *
 * @param name shown beside its result
 * @param thresholds probability from which a workload is moved, 0 to 1, by component kind's word; {@code default} for the
 *            rest
 * @param releaseBelow share of the threshold under which an alarm has passed, 0 to 1
 * @param load growth of the workloads
 * @param shadowSlots slots of the shadow pool; empty: it always has room
 * @param faults injected on top of those recorded
 * @param migration how moving goes
 * @param costs in one currency of the reader's choice
 * @param seed of this scenario alone; empty: that of the analysis
 */
public record Scenario(String name, Map<String, Double> thresholds, double releaseBelow, Load load,
        OptionalDouble shadowSlots, List<Faults> faults, Migration migration, Costs costs, OptionalLong seed) {
    public Scenario {
        thresholds = Map.copyOf(thresholds);
        faults = List.copyOf(faults);
    }

    /** The threshold of a kind of component, given by its word. */
    public double threshold(String kind) {
        return thresholds.getOrDefault(kind, thresholds.getOrDefault("default", 0.5));
    }

    /**
     * Load growth.
     *
     * @param growth factor on every workload's slots; 1 is as recorded
     * @param sensitivity failures grow by {@code growth} to this power; 0: load does not wear
     */
    public record Load(double growth, double sensitivity) {
        /** Factor on the number of failures. */
        public double failures() {
            return Math.pow(growth, sensitivity);
        }
    }

    /** {@code count} more failures of a kind of component, given by its word. */
    public record Faults(String kind, int count) {}

    /**
     * How moving goes.
     *
     * @param cutover a workload's downtime at each cutover
     * @param success share of migrations that succeed, 0 to 1
     * @param repair mean time until a failed host is back
     * @param outageShare share of component failures that take their host down, 0 to 1
     */
    public record Migration(Duration cutover, double success, Duration repair, double outageShare) {}

    /** Costs of an outage, of an hour's downtime, of a migration, and of a shadow slot for 30 days. */
    public record Costs(double outage, double downtimeHour, double migration, double slotMonth) {}
}
