package org.shadowrack.model.site;

import java.util.Map;

/**
 * A service with its data, its compute and its address.
 *
 * @param name unique within the site
 * @param primary the host it belongs on, by service name
 * @param shadow the host it can move to, by service name
 * @param criticality how much its outage hurts
 * @param slots the capacity it takes, in slots of the pool, above 0
 * @param profile name of the migration profile that moves it
 * @param endpoints what its drivers need to reach it: plain values and credential references, never secrets
 */
public record Workload(String name, String primary, String shadow, Criticality criticality, double slots,
        String profile, Map<String, String> endpoints) {
    public Workload {
        endpoints = Map.copyOf(endpoints);
    }
}
