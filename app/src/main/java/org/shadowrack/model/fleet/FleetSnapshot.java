package org.shadowrack.model.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.SeriesKey;

/**
 * Everything the screens show, at one instant of the site's clock. The maps are immutable.
 *
 * @param at the site's time
 * @param simulated whether the site is the lab
 * @param topology what there is, with current health
 * @param latest the newest reading of every series
 * @param forecasts the newest forecast of every component that has one
 * @param advice the newest advice, a line a workload
 * @param migrations all that are not ended, and the recent that are; newest first
 * @param alarms standing, most severe first
 * @param coverage how each workload's shadow stands
 * @param figures of the collection itself
 */
public record FleetSnapshot(Instant at, boolean simulated, Topology topology, Map<SeriesKey, Reading> latest,
        Map<ComponentId, Forecast> forecasts, List<Advice> advice, List<MigrationView> migrations, List<Alarm> alarms,
        List<Coverage> coverage, Figures figures) {
    public FleetSnapshot {
        advice = List.copyOf(advice);
        migrations = List.copyOf(migrations);
        alarms = List.copyOf(alarms);
        coverage = List.copyOf(coverage);
    }

    /** The same with other alarms. */
    public FleetSnapshot withAlarms(List<Alarm> others) {
        return new FleetSnapshot(at, simulated, topology, latest, forecasts, advice, migrations, others, coverage,
                figures);
    }

    /** Before anything is known. */
    public static FleetSnapshot empty(String site, boolean simulated) {
        return new FleetSnapshot(Instant.EPOCH, simulated, Topology.empty(site), Map.of(), Map.of(), List.of(),
                List.of(), List.of(), List.of(), new Figures(0, 0, 0, 0, Instant.EPOCH));
    }

    /**
     * How one workload is covered.
     *
     * @param workload which
     * @param shadow the host that would take it
     * @param demand slots it needs there
     * @param reserved slots held for it now
     * @param gap slots that are lacking, 0 when it fits
     */
    public record Coverage(String workload, String shadow, double demand, double reserved, double gap) {}

    /**
     * Figures of the collection.
     *
     * @param services polled
     * @param unreachable of them, in the last round
     * @param readingsPerSecond in the last round, of real time
     * @param readingsStored in the history
     * @param oldest the oldest reading in the history
     */
    public record Figures(int services, int unreachable, double readingsPerSecond, long readingsStored,
            Instant oldest) {}
}
