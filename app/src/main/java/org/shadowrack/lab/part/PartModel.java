package org.shadowrack.lab.part;

/** One part's sensors and counters. Not thread-safe. */
public interface PartModel {

    /** How much faster than normal the part ages; about 1 on an ordinary day. */
    double stress(Conditions conditions);

    /**
     * Lets counters grow by what a running host's sample interval brings.
     *
     * @param level how strongly degradation shows, 0 to about 1.3
     */
    default void count(Conditions conditions, double level) {}

    /**
     * Writes what the sensors of a running host read; repeatable.
     *
     * @param level how strongly degradation shows, 0 to about 1.3
     * @param row   a sample of {@link org.shadowrack.lab.metric.HostMetrics}
     */
    void sample(Conditions conditions, double level, double[] row);

    /** The host was switched on. */
    default void poweredOn() {}

    /**
     * A new part of the same kind took the place.
     *
     * @param generation how many were there before
     */
    void renew(int generation);
}
