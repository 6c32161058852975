package org.shadowrack.redfish.report;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.document.Documents;
import org.shadowrack.redfish.reading.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a metric report as a stream, since a report of history may hold millions of values. Not thread-safe. */
final class ReportParser {
    private final Documents documents;
    private String lastTime = "";
    private java.time.@Nullable Instant lastInstant;

    ReportParser(Documents documents) {
        this.documents = documents;
    }

    /** Hands every value to {@code sink}; answers the link to the next page, empty on the last. */
    Outcome<String> parse(byte[] body, String tried, Consumer<ReportedValue> sink) {
        try (JsonParser parser = documents.mapper().createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Outcome.failed(Problem.failed("not a JSON object", tried, "Report it to the vendor"));
            }
            return Outcome.ok(report(parser, sink));
        } catch (JacksonException e) {
            return Outcome.failed(Problem.failed("not valid JSON: " + e.getOriginalMessage(), tried,
                    "Report it to the vendor"));
        }
    }

    private String report(JsonParser parser, Consumer<ReportedValue> sink) {
        String next = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("MetricValues") && token == JsonToken.START_ARRAY) {
                values(parser, sink);
            } else if (name.endsWith("@odata.nextLink") && token == JsonToken.VALUE_STRING) {
                next = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return next;
    }

    private void values(JsonParser parser, Consumer<ReportedValue> sink) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                value(parser, sink);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void value(JsonParser parser, Consumer<ReportedValue> sink) {
        String property = "";
        String value = "";
        String time = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "MetricProperty" -> property = scalar(parser);
                case "MetricValue" -> value = scalar(parser);
                case "Timestamp" -> time = scalar(parser);
                default -> parser.skipChildren();
            }
        }
        if (!property.isEmpty()) {
            sink.accept(new ReportedValue(property, value, instant(time)));
        }
    }

    private static String scalar(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_STRING || parser.currentToken().isNumeric()) {
            return parser.getString();
        }
        parser.skipChildren();
        return "";
    }

    /** Values come many to an instant: parsing it once for all of them halves the time. */
    private java.time.@Nullable Instant instant(String time) {
        if (!time.equals(lastTime)) {
            lastTime = time;
            lastInstant = Json.instant(time);
        }
        return lastInstant;
    }
}
