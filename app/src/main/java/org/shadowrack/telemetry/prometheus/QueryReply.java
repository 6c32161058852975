package org.shadowrack.telemetry.prometheus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the replies of the query API. */
final class QueryReply {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_ERROR = 300;

    private QueryReply() {}

    /** The series of a range query. */
    static Outcome<List<StoredSeries>> series(String body, String tried) {
        try {
            JsonNode data = JSON.readTree(body).path("data");
            if (!data.path("resultType").asString("").equals("matrix") || !data.path("result").isArray()) {
                return bad("it is no matrix of series", tried);
            }
            List<StoredSeries> all = new ArrayList<>();
            for (JsonNode one : data.path("result")) {
                all.add(one(one));
            }
            return Outcome.ok(all);
        } catch (JacksonException | NumberFormatException e) {
            return bad(String.valueOf(e.getMessage()).lines().findFirst().orElse(""), tried);
        }
    }

    private static Outcome<List<StoredSeries>> bad(String what, String tried) {
        return Outcome.failed(Problem.unreachable("its reply can't be read: " + what, tried,
                "Check that the address is that of a store with Prometheus' query API"));
    }

    private static StoredSeries one(JsonNode node) {
        Map<String, String> labels = new LinkedHashMap<>();
        node.path("metric").propertyStream()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asString("")));
        JsonNode points = node.path("values");
        double[] seconds = new double[points.size()];
        double[] values = new double[points.size()];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = points.path(i).path(0).asDouble(Double.NaN);
            values[i] = number(points.path(i).path(1).asString(""));
        }
        return new StoredSeries(labels, seconds, values);
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** What the store says is wrong; the beginning of the body where it says nothing. */
    static String error(String body) {
        String said;
        try {
            said = JSON.readTree(body).path("error").asString(body);
        } catch (JacksonException e) {
            said = body;
        }
        String line = said.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_ERROR ? line : line.substring(0, LONGEST_ERROR) + "…";
    }
}
