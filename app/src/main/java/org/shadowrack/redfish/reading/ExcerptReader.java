package org.shadowrack.redfish.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads the newer resources: sensor excerpts (objects with a Reading) wherever they stand, and, in metrics resources,
 * the counters too.
 */
final class ExcerptReader {
    /** Holds no readings, or readings of something else. */
    private static final Set<String> PASSED_OVER = Set.of("Oem", "Links", "Actions", "Thresholds", "Status", "Location",
            "RelatedItem", "Redundancy", "Members", "Measurements", "Certificates", "MetricValues");
    private static final Set<String> WRAPPERS = Set.of("CurrentPeriod");

    private final Findings findings;
    private final boolean counters;
    private final boolean summary;

    /** A place in the document. */
    private record Place(String pointer, String metric, String unit, String state) {
        Place inside(String property, String childState) {
            boolean first = metric.isEmpty();
            String name = WRAPPERS.contains(property)
                    ? ""
                    : first
                            ? MetricNames.metric(property)
                            : MetricNames.words(property);
            String joined = metric + (first || name.isEmpty() ? "" : "_") + name;
            String told = MetricNames.unit(property);
            return new Place(pointer + "/" + property.replace("~", "~0").replace("/", "~1"), joined,
                    told.equals("1") ? unit : told, childState.isEmpty() ? state : childState);
        }

        Place member(int index, String device, String childState) {
            String name = device.isEmpty() ? Integer.toString(index) : MetricNames.words(device);
            return new Place(pointer + "/" + index, metric + "_" + name, unit,
                    childState.isEmpty() ? state : childState);
        }
    }

    ExcerptReader(Findings findings, String type) {
        this.findings = findings;
        this.counters = type.endsWith("Metrics");
        this.summary = type.equals("ThermalMetrics") || type.equals("EnvironmentMetrics");
    }

    void read(JsonNode document) {
        String state = Json.state(document);
        if (!state.equalsIgnoreCase("Absent")) {
            visit(document, new Place("", "", "1", state));
        }
    }

    private void visit(JsonNode object, Place place) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            String name = property.getKey();
            if (!PASSED_OVER.contains(name) && name.indexOf('@') < 0) {
                value(property.getValue(), name, place);
            }
        }
    }

    private void value(JsonNode value, String name, Place parent) {
        if (value.isObject()) {
            object(value, parent.inside(name, Json.state(value)));
        } else if (value.isArray()) {
            array(value, parent.inside(name, ""));
        } else if (counters && value.isNumber()) {
            Place place = parent.inside(name, "");
            String metric = parent.metric().isEmpty()
                    ? place.metric()
                    : parent.metric() + "_" + MetricNames.metric(name);
            // a counter named like a sensor of the same component leaves the plain name to the sensor
            findings.judge(value, false, new Measurement(place.pointer(), "", metric, place.unit(), "", Rank.SUMMARY, 0,
                    null, List.of(), null));
        } else if (name.equals("PredictedMediaLifeLeftPercent")) {
            findings.judge(value, false, shape(parent.pointer() + "/" + name, "media_life_left", "%", null, List.of()));
        }
    }

    private void array(JsonNode array, Place place) {
        for (int i = 0; i < array.size(); i++) {
            JsonNode member = array.get(i);
            if (member.isObject()) {
                object(member, place.member(i, Json.text(member, "DeviceName"), Json.state(member)));
            }
        }
    }

    private void object(JsonNode object, Place place) {
        if (place.state().equalsIgnoreCase("Absent")) {
            return;
        }
        if (object.has("Reading") || object.has("SpeedRPM") || object.has("DataSourceUri")) {
            excerpt(object, place);
        } else {
            visit(object, place);
        }
    }

    private void excerpt(JsonNode excerpt, Place place) {
        boolean rotates = excerpt.path("SpeedRPM").isNumber();
        boolean expected = excerpt.has("Reading") && !rotates && place.state().equalsIgnoreCase("Enabled");
        one(excerpt, place, "Reading", rotates ? "_percent" : "", place.unit(), expected);
        one(excerpt, place, "SpeedRPM", "", "RPM", false);
        for (Extra extra : Extra.values()) {
            one(excerpt, place, extra.property(), extra.suffix(), extra.unit(), false);
        }
    }

    private void one(JsonNode excerpt, Place place, String property, String suffix, String unit, boolean expected) {
        String source = Json.text(excerpt, "DataSourceUri");
        findings.judge(excerpt.path(property), expected,
                shape(place.pointer() + "/" + property, place.metric() + suffix, unit,
                        source.isEmpty() || !property.equals("Reading") ? null : source,
                        Json.links(excerpt.path("RelatedItem"))));
    }

    private Measurement shape(String pointer, String metric, String unit,
            @org.jspecify.annotations.Nullable String source, List<String> related) {
        Rank rank = summary && source != null ? Rank.SUMMARY : Rank.OWN;
        return new Measurement(pointer, "", metric, unit, "", rank, 0, null, related, source);
    }
}
