package org.shadowrack.lab.redfish.event;

import java.time.Instant;
import java.util.List;
import org.shadowrack.lab.redfish.tree.Doc;
import tools.jackson.databind.node.ObjectNode;

/**
 * One entry of the log, which is one event of the stream as well.
 *
 * @param id        counts from 1
 * @param at        by the lab's clock
 * @param message   what happened
 */
record LogRecord(long id, Instant at, Message message) {

    static final String ENTRIES = "/redfish/v1/Managers/1/LogServices/SEL/Entries";

    ObjectNode entry() {
        return Doc.resource(uri(), "LogEntry.v1_16_0.LogEntry", "" + id, "Log Entry " + id).set("EntryType", "SEL")
                .set("EntryCode", message.id().endsWith("ComponentReplaced") ? "Deassert" : "Assert")
                .set("SensorType", message.sensorType()).set("Severity", message.severity()).set("Created", at)
                .set("Message", message.text()).set("MessageId", message.id())
                .strings("MessageArgs", message.arguments())
                .child("Links", links -> links.link("OriginOfCondition", message.origin())).node();
    }

    ObjectNode event() {
        return Doc.object().set("@odata.type", "#Event.v1_10_0.Event").set("Id", "" + id).set("Name", "Event")
                .item("Events", event -> event.set("MemberId", "0").set("EventType", "Alert").set("EventId", "" + id)
                        .set("EventTimestamp", at).set("MessageSeverity", message.severity())
                        .set("Severity", message.severity()).set("Message", message.text())
                        .set("MessageId", message.id()).strings("MessageArgs", message.arguments())
                        .link("OriginOfCondition", message.origin()).link("LogEntry", uri()))
                .node();
    }

    private String uri() {
        return ENTRIES + "/" + id;
    }

    /**
     * What happened, in words.
     *
     * @param id         registry, version and key
     * @param severity   {@code OK}, {@code Warning} or {@code Critical}
     * @param sensorType of the IPMI kind
     * @param origin     URI of what it happened to
     */
    record Message(String id, String severity, String text, List<String> arguments, String sensorType,
            String origin) {}
}
