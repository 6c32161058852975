package org.shadowrack.redfish.reading;

import tools.jackson.databind.JsonNode;

/** Finds every number that a resource tells of its components. */
public final class DocumentReader {
    private DocumentReader() {}

    /**
     * Reads {@code document}.
     *
     * @param type the resource's type without namespace and version, such as {@code Thermal}
     */
    public static Findings read(String type, JsonNode document) {
        Findings findings = new Findings();
        switch (type) {
            case "Sensor" -> new SensorReader(findings).read(document);
            case "Thermal", "Power" -> new LegacyReader(findings).read(document);
            case "LogEntry", "LogService", "ServiceRoot", "MetricReport" -> {
                // tell nothing of components
            }
            default -> new ExcerptReader(findings, type).read(document);
        }
        return findings;
    }

    /** The number that a metric report's text stands for; empty with the reason in {@code why} where it is none. */
    public static java.util.OptionalDouble reported(String text, String unit) {
        return Judgement.ofText(text, unit) instanceof Judgement.Good(double value)
                ? java.util.OptionalDouble.of(value)
                : java.util.OptionalDouble.empty();
    }
}
