package org.shadowrack.lab.redfish.report;

import java.util.List;
import org.shadowrack.lab.metric.Metric;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.Node;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import org.shadowrack.lab.redfish.tree.Steady;
import org.shadowrack.lab.view.MetricSource;
import tools.jackson.databind.node.ObjectNode;

/** The TelemetryService of one service. Thread-safe. */
public final class TelemetryService {

    private static final String URI = "/redfish/v1/TelemetryService";
    private static final String DEFINITIONS = URI + "/MetricReportDefinitions";
    private static final String REPORTS = URI + "/MetricReports";
    private static final List<String> NAMES = List.of("Environment", "History");

    private final List<Metric> metrics;
    private final NewestReport newest;
    private final HistoryReport history;

    /**
     * A service.
     *
     * @param metrics the series, in the order of the source's samples
     * @param steady  lets the source be asked while nothing changes
     */
    public TelemetryService(List<Metric> metrics, MetricSource source, Steady steady) {
        this.metrics = metrics;
        ValueWriter writer = new ValueWriter(metrics);
        this.newest = new NewestReport(writer, source, steady, REPORTS + "/Environment");
        this.history = new HistoryReport(writer, source, steady, REPORTS + "/History");
    }

    /** Puts the service's resources into a tree. */
    public void into(ResourceTree tree) {
        tree.put(URI, TelemetryService::service);
        tree.put(DEFINITIONS, () -> Doc.collection(DEFINITIONS, "MetricReportDefinition",
                "Metric Report Definitions", uris(DEFINITIONS)).node());
        NAMES.forEach(name -> tree.put(DEFINITIONS + "/" + name, () -> definition(name)));
        tree.put(REPORTS, () -> Doc.collection(REPORTS, "MetricReport", "Metric Reports", uris(REPORTS)).node());
        tree.put(REPORTS + "/Environment", Node.reading(newest));
        tree.put(REPORTS + "/History", Node.reading(history));
    }

    private static List<String> uris(String collection) {
        return NAMES.stream().map(name -> collection + "/" + name).toList();
    }

    private static ObjectNode service() {
        return Doc.resource(URI, "TelemetryService.v1_3_0.TelemetryService", "TelemetryService", "Telemetry Service")
                .set("ServiceEnabled", true).status("Enabled", "OK").link("MetricReportDefinitions", DEFINITIONS)
                .link("MetricReports", REPORTS).node();
    }

    private ObjectNode definition(String name) {
        Doc definition = Doc
                .resource(DEFINITIONS + "/" + name, "MetricReportDefinition.v1_4_0.MetricReportDefinition", name, name)
                .set("MetricReportDefinitionEnabled", true).set("MetricReportDefinitionType", "OnRequest")
                .strings("ReportActions", List.of("LogToMetricReportsCollection"))
                .set("ReportUpdates", name.equals("History") ? "AppendWrapsWhenFull" : "Overwrite")
                .status("Enabled", "OK").link("MetricReport", REPORTS + "/" + name);
        metrics.forEach(metric -> definition.item("Metrics", item -> item.set("MetricId", metric.id())
                .strings("MetricProperties", List.of(metric.property()))));
        return definition.node();
    }
}
