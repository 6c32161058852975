package org.shadowrack.lab.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the lab says of itself.
 *
 * @param racks       primary racks
 * @param seed        of every random choice
 * @param sampleEvery between two samples
 * @param started     the lab clock's first instant
 * @param services    every Redfish service
 */
public record LabDescription(int racks, long seed, Duration sampleEvery, Instant started,
        List<ServiceEntry> services) {

    public LabDescription {
        services = List.copyOf(services);
    }
}
