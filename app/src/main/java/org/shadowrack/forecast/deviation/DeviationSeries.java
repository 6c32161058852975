package org.shadowrack.forecast.deviation;

import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.training.data.ReadingCollector;

/**
 * Writes deviations as series that a learner understands. They have no unit and mean the same for every kind, so that kinds with few
 * failures learn from the others. What grows without bound is told by its logarithm.
 */
public final class DeviationSeries {
    private static final String KIND = "kind_";

    private DeviationSeries() {}

    /** Adds a row's series. */
    public static void add(DeviationRow row, ReadingCollector readings) {
        String id = row.component().id().value();
        long at = row.epochMilli();
        readings.add(id, at, "deviation", Math.log1p(row.deviation()));
        readings.add(id, at, "departure_hours", Math.log1p(row.hours()));
        readings.add(id, at, "departure_level", Math.log1p(row.level()));
        readings.add(id, at, "departure_growth", row.growth());
        readings.add(id, at, "departure_fading", row.fading());
        readings.add(id, at, "departure_area", Math.log1p(row.area()));
        readings.add(id, at, "host_deviation", Math.log1p(row.host()));
        ComponentKind kind = row.component().kind();
        for (ComponentKind one : ONES) {
            // Not 0 and 1: a series that is mostly zero would pass for an error counter.
            readings.add(id, at, KIND + one.word(), one == kind ? 2 : 1);
        }
    }

    /** Kinds that wear in their own ways. */
    private static final ComponentKind[] ONES = {ComponentKind.FAN, ComponentKind.POWER_SUPPLY, ComponentKind.DRIVE,
            ComponentKind.DIMM, ComponentKind.CPU};
}
