package org.shadowrack.lab.redfish.event;

import java.util.List;
import java.util.function.Predicate;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.Node;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import org.shadowrack.lab.simulation.DataCentre;
import org.shadowrack.lab.simulation.Happening;
import tools.jackson.databind.node.ObjectNode;

/** The system event log and the EventService of one service. Thread-safe. */
public final class EventServices implements AutoCloseable {

    private static final String LOGS = "/redfish/v1/Managers/1/LogServices";
    private static final String SEL = LOGS + "/SEL";
    private static final String EVENTS = "/redfish/v1/EventService";
    private static final String STREAM = EVENTS + "/SSE";
    private static final String SUBSCRIPTIONS = EVENTS + "/Subscriptions";

    private final DataCentre dataCentre;
    private final EventStream stream = new EventStream();
    private final EventLog log = new EventLog(stream::publish);

    /**
     * Services that tell of what concerns one host or rack, from now on.
     *
     * @param concerned which happenings these are
     */
    public EventServices(DataCentre dataCentre, Predicate<Happening> concerned) {
        this.dataCentre = dataCentre;
        dataCentre.listen(happening -> {
            if (concerned.test(happening)) {
                log.add(happening.at(), Messages.of(happening));
            }
        });
    }

    /** Puts the services' resources into a tree. */
    public void into(ResourceTree tree) {
        tree.put(LOGS, () -> Doc.collection(LOGS, "LogService", "Log Services", List.of(SEL)).node());
        tree.put(SEL, this::logService);
        tree.put(LogRecord.ENTRIES, this::entries);
        tree.family(LogRecord.ENTRIES, id -> log.find(id).map(entry -> Node.of(entry::entry)));
        tree.put(EVENTS, EventServices::eventService);
        tree.put(SUBSCRIPTIONS, () -> Doc
                .collection(SUBSCRIPTIONS, "EventDestination", "Event Subscriptions", List.of()).node());
        tree.put(STREAM, Node.reading(_ -> stream.open()));
    }

    /** Ends all streams. */
    @Override
    public void close() {
        stream.close();
    }

    private ObjectNode logService() {
        return Doc.resource(SEL, "LogService.v1_5_0.LogService", "SEL", "System Event Log")
                .set("ServiceEnabled", true).set("LogEntryType", "SEL").set("OverWritePolicy", "WrapsWhenFull")
                .set("MaxNumberOfRecords", EventLog.MAXIMUM).set("DateTime", dataCentre.instant())
                .set("DateTimeLocalOffset", "+00:00").status("Enabled", "OK").link("Entries", LogRecord.ENTRIES)
                .node();
    }

    private ObjectNode entries() {
        Doc document = Doc.collection(LogRecord.ENTRIES, "LogEntry", "System Event Log Entries", List.of());
        List<LogRecord> all = log.list();
        document.set("Members@odata.count", all.size());
        var members = document.node().putArray("Members");
        all.forEach(entry -> members.add(entry.entry()));
        return document.node();
    }

    private static ObjectNode eventService() {
        return Doc.resource(EVENTS, "EventService.v1_10_0.EventService", "EventService", "Event Service")
                .set("ServiceEnabled", true).strings("EventFormatTypes", List.of("Event"))
                .set("ServerSentEventUri", STREAM)
                .child("SSEFilterPropertiesSupported", filters -> filters.set("EventFormatType", false)
                        .set("MessageId", false).set("RegistryPrefix", false).set("ResourceType", false)
                        .set("OriginResource", false).set("MetricReportDefinition", false))
                .status("Enabled", "OK").link("Subscriptions", SUBSCRIPTIONS).node();
    }
}
