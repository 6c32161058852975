package org.shadowrack.forecast.deviation;

import org.shadowrack.training.data.ReadingCollector;

/**
 * Writes deviations as series that a learner understands. They have no unit and mean the same for every kind, so that kinds with few
 * failures learn from the others. What grows without bound is told by its logarithm. What else could be told of a departure (its area, what
 * its host does, the deviation of the moment) told nothing more where it was tried, and is left out.
 */
public final class DeviationSeries {
    private DeviationSeries() {}

    /** Adds a row's series. */
    public static void add(DeviationRow row, ReadingCollector readings) {
        String id = row.component().id().value();
        long at = row.epochMilli();
        readings.add(id, at, "departure_hours", Math.log1p(row.hours()));
        readings.add(id, at, "departure_level", Math.log1p(row.level()));
        readings.add(id, at, "departure_growth", row.growth());
        readings.add(id, at, "departure_fading", row.fading());
        readings.name(id, "kind", row.component().kind().word());
    }
}
