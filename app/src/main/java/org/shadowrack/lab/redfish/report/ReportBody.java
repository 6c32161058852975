package org.shadowrack.lab.redfish.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shadowrack.lab.http.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A MetricReport around values that are written one after the other.
 *
 * @param uri  the report's
 * @param name its id
 * @param next where the next page is, if there is one
 */
record ReportBody(String uri, String name, @Nullable String next) {

    private static final JsonFactory FACTORY = new JsonFactory();

    Reply around(Values values) {
        return new Reply.Streamed(200, Map.of("Content-Type", "application/json;charset=utf-8"),
                out -> write(out, values));
    }

    private void write(OutputStream out, Values values) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("@odata.id", uri);
            json.writeStringProperty("@odata.type", "#MetricReport.v1_5_0.MetricReport");
            json.writeStringProperty("Id", name);
            json.writeStringProperty("Name", name + " Metric Report");
            json.writeObjectPropertyStart("MetricReportDefinition");
            json.writeStringProperty("@odata.id", uri.replace("MetricReports", "MetricReportDefinitions"));
            json.writeEndObject();
            json.writeArrayPropertyStart("MetricValues");
            values.write(json);
            json.writeEndArray();
            if (next != null) {
                json.writeStringProperty("MetricValues@odata.nextLink", next);
                json.writeStringProperty("@odata.nextLink", next);
            }
            json.writeEndObject();
        } catch (JacksonException e) {
            // Jackson wraps what the socket throws when the client has gone.
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Writes the values. */
    @FunctionalInterface
    interface Values {

        void write(JsonGenerator json);
    }
}
