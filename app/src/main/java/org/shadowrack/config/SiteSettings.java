package org.shadowrack.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Shadowing;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Trust;

/**
 * A site's settings, as its file gives them.
 *
 * @param site name
 * @param data folder of its history, journal, models and audit log, absolute
 * @param services what to poll
 * @param shadowings which host mirrors which
 * @param workloads what runs on it
 * @param policy thresholds and caps
 * @param simulated whether the site is the lab
 * @param control the lab's control API; null on a real site
 * @param history what of the history is kept, and whether it is encrypted
 * @param metrics stores of telemetry that are read besides the services
 * @param inventory what tells of racks, feeds and uplinks besides the services
 * @param forecasting how forecasters are trained and judged
 */
public record SiteSettings(String site, Path data, List<ServiceSettings> services, List<Shadowing> shadowings,
        List<Workload> workloads, PolicySettings policy, boolean simulated, @Nullable URI control,
        HistorySettings history, List<MetricSource> metrics, InventorySettings inventory,
        ForecastSettings forecasting) {
    /** A site that keeps its history as is usual, and knows of its services alone. */
    public SiteSettings(String site, Path data, List<ServiceSettings> services, List<Shadowing> shadowings,
            List<Workload> workloads, PolicySettings policy, boolean simulated, @Nullable URI control) {
        this(site, data, services, shadowings, workloads, policy, simulated, control, HistorySettings.DEFAULT,
                List.of(), InventorySettings.NONE, ForecastSettings.DEFAULT);
    }

    /** A site whose forecasters are kept as is usual. */
    public SiteSettings(String site, Path data, List<ServiceSettings> services, List<Shadowing> shadowings,
            List<Workload> workloads, PolicySettings policy, boolean simulated, @Nullable URI control,
            HistorySettings history, List<MetricSource> metrics, InventorySettings inventory) {
        this(site, data, services, shadowings, workloads, policy, simulated, control, history, metrics, inventory,
                ForecastSettings.DEFAULT);
    }

    public SiteSettings {
        metrics = List.copyOf(metrics);
        services = List.copyOf(services);
        shadowings = List.copyOf(shadowings);
        workloads = List.copyOf(workloads);
    }

    /** The same site with these of its services alone. */
    public SiteSettings of(List<ServiceSettings> some) {
        return new SiteSettings(site, data, some, shadowings, workloads, policy, simulated, control, history,
                metrics, inventory, forecasting);
    }

    /** The same site under another policy. */
    public SiteSettings under(PolicySettings other) {
        return new SiteSettings(site, data, services, shadowings, workloads, other, simulated, control, history,
                metrics, inventory, forecasting);
    }

    /**
     * A Redfish service.
     *
     * @param name unique within the site, the prefix of its components' ids
     * @param url its root, without {@code /redfish/v1}
     * @param user the account; null for none
     * @param credential reference to the password ({@code env:NAME}, {@code vault:NAME}); null for none
     * @param trust whose certificate is accepted
     * @param poll how often
     * @param role primary, shadow, or none
     */
    public record ServiceSettings(String name, URI url, @Nullable String user, @Nullable String credential,
            Trust trust, Duration poll, org.shadowrack.model.site.Role role) {}

    /**
     * When to act.
     *
     * @param prestageThreshold probability from which pre-staging is advised, by component kind's word; {@code default} for the rest
     * @param cutoverThreshold the same for cutting over
     * @param releaseBelow share of the threshold under which an alarm has passed, 0 to 1 (hysteresis)
     * @param coolDown after a rollback, before the same workload moves again
     * @param maxConcurrent migrations at once
     * @param mode observe, advise or automatic
     * @param commitWindow how long a cutover can be taken back
     * @param restraint what keeps a passing alarm, or a storm of them, from moving anything
     */
    public record PolicySettings(Map<String, Double> prestageThreshold, Map<String, Double> cutoverThreshold,
            double releaseBelow, Duration coolDown, int maxConcurrent, Mode mode, Duration commitWindow,
            Restraint restraint) {
        public PolicySettings {
            prestageThreshold = Map.copyOf(prestageThreshold);
            cutoverThreshold = Map.copyOf(cutoverThreshold);
        }

        /** With the usual restraint. */
        public PolicySettings(Map<String, Double> prestageThreshold, Map<String, Double> cutoverThreshold,
                double releaseBelow, Duration coolDown, int maxConcurrent, Mode mode, Duration commitWindow) {
            this(prestageThreshold, cutoverThreshold, releaseBelow, coolDown, maxConcurrent, mode, commitWindow,
                    Restraint.USUAL);
        }

        /** The same with other thresholds. */
        public PolicySettings withThresholds(Map<String, Double> prestage, Map<String, Double> cutover) {
            return new PolicySettings(prestage, cutover, releaseBelow, coolDown, maxConcurrent, mode, commitWindow,
                    restraint);
        }
    }

    /**
     * What keeps a passing alarm, or a storm of them, from moving anything.
     *
     * @param above in so many of the last {@code of} periods the risk must have been at the threshold before it counts
     * @param of how many periods are looked at, at least {@code above}
     * @param every the length of a period
     * @param criticality what the thresholds are multiplied by for workloads of a criticality; 1 where it is not named
     * @param sharePerHour share of the site's workloads that may be set in motion within an hour, above 0 to 1; one always may
     * @param startsPerDay workloads that may be set in motion within 24 h; beyond, people decide (a circuit breaker)
     */
    public record Restraint(int above, int of, Duration every, Map<Criticality, Double> criticality,
            double sharePerHour, int startsPerDay) {
        /** Two of the last three hours, thresholds alike for all, a quarter of the workloads an hour, 24 a day. */
        public static final Restraint USUAL = new Restraint(2, 3, Duration.ofHours(1), Map.of(), 0.25, 24);

        public Restraint {
            criticality = Map.copyOf(criticality);
        }
    }

    /** Who acts on advice. */
    public enum Mode {
        OBSERVE, ADVISE, AUTOMATIC
    }
}
