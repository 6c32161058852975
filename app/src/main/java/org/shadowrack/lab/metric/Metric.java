package org.shadowrack.lab.metric;

/**
 * One series of a service.
 *
 * @param id       the MetricId, unique in its service
 * @param resource URI of the resource that holds the value
 * @param pointer  JSON pointer of the value in that resource, for example {@code /Reading}
 * @param decimals how finely it is measured, 0 to 3
 */
public record Metric(String id, String resource, String pointer, int decimals) {

    private static final double[] POWERS = {1, 10, 100, 1000};

    /** The Redfish MetricProperty: the resource's URI, a hash, and the JSON pointer. */
    public String property() {
        return resource + "#" + pointer;
    }

    /** A value as finely as the sensor measures it; not-a-number stays. */
    public double rounded(double value) {
        double factor = POWERS[decimals];
        return Math.rint(value * factor) / factor;
    }
}
