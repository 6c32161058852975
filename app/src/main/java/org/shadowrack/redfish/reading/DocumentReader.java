package org.shadowrack.redfish.reading;

import java.util.List;
import org.shadowrack.redfish.vendor.OemReading;
import tools.jackson.databind.JsonNode;

/** Finds every number that a resource tells of its components. */
public final class DocumentReader {
    private DocumentReader() {}

    /**
     * Reads {@code document}.
     *
     * @param type the resource's type without namespace and version, such as {@code Thermal}
     * @param oem what the service's vendor tells besides
     * @param off whether the host that it is of is switched off, so that its sensors have nothing to tell
     */
    public static Findings read(String type, JsonNode document, boolean off, List<OemReading> oem) {
        Findings findings = new Findings(off);
        switch (type) {
            case "Sensor" -> new SensorReader(findings).read(document);
            case "Thermal", "Power" -> new LegacyReader(findings).read(document);
            case "LogEntry", "LogService", "ServiceRoot", "MetricReport" -> {
                // tell nothing of components
            }
            default -> new ExcerptReader(findings, type).read(document);
        }
        oem.stream().filter(reading -> reading.type().equals(type))
                .forEach(reading -> oem(reading, document, findings));
        return findings;
    }

    private static void oem(OemReading reading, JsonNode document, Findings findings) {
        if (reading.array().isEmpty()) {
            oem(reading, document, "", findings);
        } else {
            Json.members(document.path(reading.array())).forEach(member -> oem(reading, member.json(),
                    "/" + reading.array() + member.pointer(), findings));
        }
    }

    /** A summary only keeps the plain name of its metric where the standard's own parts leave it free. */
    private static void oem(OemReading reading, JsonNode node, String owner, Findings findings) {
        if (!Json.state(node).equalsIgnoreCase("Absent")) {
            findings.judge(node.at(reading.pointer()), false, new Measurement(owner + reading.pointer(), owner,
                    reading.metric(), reading.unit(), "oem", Rank.SUMMARY, 0, null, List.of(), null));
        }
    }

    /** The number that a metric report's text stands for; empty with the reason in {@code why} where it is none. */
    public static java.util.OptionalDouble reported(String text, String unit) {
        return Judgement.ofText(text, unit) instanceof Judgement.Good(double value)
                ? java.util.OptionalDouble.of(value)
                : java.util.OptionalDouble.empty();
    }
}
