package org.shadowrack.training.feature;

import java.util.List;
import java.util.Locale;

/** What is computed of each numeric metric. */
enum Statistic {
    /** The value that holds now. */
    LAST,
    /** Mean over the window, weighted by how long each value held. */
    MEAN,
    /** Mean over the last quarter of the window. */
    RECENT,
    /** Standard deviation over the window. */
    SPREAD,
    /** Least-squares slope over the window, per day. */
    SLOPE,
    /** Least value in the window. */
    MIN,
    /** Greatest value in the window. */
    MAX,
    /** The value now less the one that held when the window began: of a counter, its increase. */
    CHANGE,
    /** The window's mean less the mean of the first window of this life: the change against the component's own past. */
    DRIFT,
    /** Least-squares slope over the whole life until now, per day: slow wear shows in it long before a window tells it from noise. */
    TREND;

    /** Those that rise where the metric does. */
    static final List<Statistic> LEVELS = List.of(LAST, MEAN, RECENT, MIN, MAX, CHANGE);

    /** The feature's name. */
    String of(String metric) {
        return metric + "." + name().toLowerCase(Locale.ROOT);
    }
}
