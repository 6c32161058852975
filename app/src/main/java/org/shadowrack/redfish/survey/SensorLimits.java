package org.shadowrack.redfish.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shadowrack.model.site.ComponentId;

/** Finds which series have a limit that their sensor tells. */
final class SensorLimits {
    private SensorLimits() {}

    /**
     * By component and metric.
     *
     * @param spots all numbers of a service
     * @param series how each is called, by place
     * @param copies from each place that repeats a sensor to that sensor's own: a copy tells no threshold, but has its sensor's
     */
    static Map<ComponentId, Map<String, Double>> of(List<Spot> spots, Map<String, Series> series,
            Map<String, String> copies) {
        Map<String, Double> told = new HashMap<>();
        for (Spot spot : spots) {
            Double limit = spot.measurement().limit();
            if (limit != null) {
                told.put(spot.key(), limit);
            }
        }
        Map<ComponentId, Map<String, Double>> limits = new HashMap<>();
        for (Spot spot : spots) {
            Double limit = told.get(copies.getOrDefault(spot.key(), spot.key()));
            if (limit != null) {
                Series named = Objects.requireNonNull(series.get(spot.key()));
                limits.computeIfAbsent(named.component(), _ -> new HashMap<>()).put(named.metric(), limit);
            }
        }
        return limits;
    }
}
