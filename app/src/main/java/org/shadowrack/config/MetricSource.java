package org.shadowrack.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shadowrack.security.Trust;

/**
 * A store that answers Prometheus' query API: Prometheus, VictoriaMetrics, Thanos, Mimir.
 *
 * @param name unique within the site
 * @param url its root, without {@code /api/v1}
 * @param user account for Basic authentication; null to send the credential as a bearer token
 * @param credential reference to the password or token; null for none
 * @param trust whose certificate is accepted
 * @param step between readings: at least the store's scrape interval
 * @param metrics what is read from it
 */
public record MetricSource(String name, URI url, @Nullable String user, @Nullable String credential, Trust trust,
        Duration step, List<Mapping> metrics) {
    public MetricSource {
        metrics = List.copyOf(metrics);
    }

    /**
     * What a query's series become.
     *
     * @param query in the store's language; a selector such as {@code node_hwmon_temp_celsius{job="node"}}
     * @param metric name of the readings, in lower case with underscores
     * @param unit as UCUM writes it
     * @param component id of the component, labels in braces: {@code {instance}/redfish/v1/Chassis/1}
     * @param scale by which values are multiplied to get the unit
     */
    public record Mapping(String query, String metric, String unit, String component, double scale) {}
}
