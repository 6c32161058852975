package org.shadowrack.lab.plane;

/**
 * A workload of the lab, as the estate declares it.
 *
 * @param name        unique, fit for a URL, for example {@code orders-db}
 * @param criticality how much its outage hurts
 * @param primary     the host that it runs on at the start
 * @param shadow      the host that is declared as its shadow; several workloads may share one
 * @param slots       how many slots of a host it takes
 * @param bytes       size of its data
 * @param profile     name of its migration profile, for example {@code lab-continuous}
 */
public record WorkloadDeclaration(String name, Criticality criticality, String primary, String shadow, int slots,
        long bytes, String profile) {}
