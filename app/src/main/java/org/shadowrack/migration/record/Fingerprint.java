package org.shadowrack.migration.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;

/**
 * What a plan relies on. The health of the host that is left is no part: that it grows worse is why the plan exists.
 *
 * @param shape SHA-256 over the workload's definition, its two hosts and their shadowing
 * @param target health of the host that it goes to, as far as it was known
 */
public record Fingerprint(String shape, Health target) {
    /** Of the topology now. */
    public static Fingerprint of(Topology topology, Workload workload, String to) {
        StringBuilder shape = new StringBuilder(workload.name()).append('\n').append(workload.slots())
                .append(workload.criticality()).append(workload.profile())
                .append(new TreeMap<>(workload.endpoints()));
        TreeSet<String> hosts = new TreeSet<>(java.util.List.of(workload.primary(), workload.shadow()));
        shape.append(hosts);
        topology.shadowings().stream()
                .filter(one -> hosts.contains(one.primary()) && hosts.contains(one.shadow()))
                .map(Object::toString).sorted().forEach(shape::append);
        return new Fingerprint(sha256(shape.toString()), health(topology, to));
    }

    /** Why a plan made on this is stale on {@code now}; empty where it still holds. */
    public Optional<String> staleOn(Fingerprint now) {
        if (!shape.equals(now.shape)) {
            return Optional.of("the workload, its hosts or its shadow have changed since the plan was made");
        }
        boolean worse = now.target == Health.CRITICAL || now.target == Health.WARNING && target == Health.OK;
        return worse && target != now.target
                ? Optional.of("the host that it goes to was " + target + " and is " + now.target + " now")
                : Optional.empty();
    }

    private static Health health(Topology topology, String host) {
        return topology.ofService(host).map(component -> component.health()).reduce(Health::worse)
                .orElse(Health.UNKNOWN);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
