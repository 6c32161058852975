package org.shadowrack.redfish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.redfish.reading.Json;
import org.shadowrack.redfish.walk.Fetcher;
import tools.jackson.databind.JsonNode;

/** The metric reports that a service offers. */
final class Reports {
    private Reports() {}

    /** The URIs of all reports; empty where there is no telemetry service. */
    static List<String> of(JsonNode root, Fetcher fetcher) {
        String service = Json.link(root.path("TelemetryService"));
        if (service.isEmpty()) {
            return List.of();
        }
        return fetcher.uri(service).map(uri -> members(uri, fetcher)).orElse(List.of());
    }

    private static List<String> members(String service, Fetcher fetcher) {
        List<String> uris = new ArrayList<>();
        if (fetcher.get(service) instanceof Outcome.Ok<JsonNode>(JsonNode telemetry)
                && telemetry.path("ServiceEnabled").asBoolean(true)) {
            fetcher.uri(Json.link(telemetry.path("MetricReports"))).map(fetcher::get).ifPresent(outcome -> {
                if (outcome instanceof Outcome.Ok<JsonNode>(JsonNode reports)) {
                    Json.links(reports.path("Members")).forEach(link -> fetcher.uri(link).ifPresent(uris::add));
                }
            });
        }
        return uris;
    }

    /** Whether the report holds the past rather than the present. */
    static boolean history(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).contains("history");
    }
}
