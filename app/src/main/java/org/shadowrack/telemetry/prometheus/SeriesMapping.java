package org.shadowrack.telemetry.prometheus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shadowrack.config.MetricSource;
import org.shadowrack.config.MetricSource.Mapping;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.Observation;

/** Turns stored series into readings of components. What can't be one is told, a line a series, and never a number. */
record SeriesMapping(MetricSource source, Mapping mapping) {
    private static final Pattern LABEL = Pattern.compile("\\{([a-zA-Z_][a-zA-Z0-9_]*)}");

    List<Observation> observations(List<StoredSeries> all, Instant asked) {
        List<Observation> observations = new ArrayList<>();
        Set<ComponentId> seen = new HashSet<>();
        for (StoredSeries series : all) {
            Optional<ComponentId> component = component(series.labels());
            if (component.isEmpty()) {
                observations.add(malformed(series, asked, "it lacks a label of " + mapping.component()));
            } else if (!seen.add(component.get())) {
                observations.add(malformed(series, asked, "another series is " + mapping.metric() + " of "
                        + component.get() + " already: the labels in " + mapping.component()
                        + " do not tell them apart"));
            } else {
                add(series, component.get(), asked, observations);
            }
        }
        return observations;
    }

    /** The component that the labels name; empty where one is missing. */
    private Optional<ComponentId> component(Map<String, String> labels) {
        Matcher label = LABEL.matcher(mapping.component());
        StringBuilder id = new StringBuilder();
        while (label.find()) {
            String value = labels.getOrDefault(label.group(1), "");
            if (value.isEmpty()) {
                return Optional.empty();
            }
            label.appendReplacement(id, Matcher.quoteReplacement(value));
        }
        String text = label.appendTail(id).toString();
        return text.isBlank() ? Optional.empty() : Optional.of(new ComponentId(text));
    }

    private void add(StoredSeries series, ComponentId component, Instant asked, List<Observation> observations) {
        int unusable = 0;
        for (int i = 0; i < series.values().length; i++) {
            double value = series.values()[i] * mapping.scale();
            double seconds = series.seconds()[i];
            if (Double.isFinite(value) && Double.isFinite(seconds)) {
                observations.add(new Observation.Reading(component, mapping.metric(),
                        Instant.ofEpochMilli(Math.round(seconds * 1000)), value, mapping.unit(), uri()));
            } else {
                unusable++;
            }
        }
        if (unusable > 0) {
            observations.add(malformed(series, asked, unusable + " values are not finite numbers"));
        }
    }

    private String uri() {
        return source.name() + ":" + mapping.query();
    }

    private Observation malformed(StoredSeries series, Instant asked, String reason) {
        return new Observation.Malformed(source.name(), mapping.query() + " " + series.labels(), asked, reason);
    }
}
