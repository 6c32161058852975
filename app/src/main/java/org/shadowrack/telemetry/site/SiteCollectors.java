package org.shadowrack.telemetry.site;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.redfish.RedfishClients;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Tls;
import org.shadowrack.telemetry.Collector;
import org.shadowrack.telemetry.CombinedCollector;
import org.shadowrack.telemetry.RedfishCollector;
import org.shadowrack.telemetry.prometheus.PrometheusCollector;

/**
 * Collectors of everything that a site's settings name.
 *
 * @param clients for the services
 * @param tls for the metric stores
 * @param credentials of the metric stores
 * @param clock dates what does not date itself
 */
public record SiteCollectors(RedfishClients clients, Tls tls, CredentialStore credentials, InstantSource clock) {
    private static final int SERVICES_AT_ONCE = 256;

    /** A collector from the services and the metric stores of {@code settings}; a round waits no longer for services than {@code patience}. */
    public Collector of(SiteSettings settings, Duration patience) {
        Collector services = new RedfishCollector(settings.services(), clients, clock, new Random(), SERVICES_AT_ONCE,
                patience);
        return settings.metrics().isEmpty()
                ? services
                : new CombinedCollector(
                        List.of(services, new PrometheusCollector(settings.metrics(), tls, credentials, clock)));
    }
}
