package org.shadowrack.redfish.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shadowrack.model.site.Component;
import org.shadowrack.redfish.document.ResourceUri;
import org.shadowrack.redfish.part.ComponentMap;
import org.shadowrack.redfish.reading.MetricNames;
import org.shadowrack.redfish.survey.Series;
import org.shadowrack.redfish.survey.Survey;

/** Finds the series that a MetricProperty means; remembers each answer. Not thread-safe. */
final class ReportedSeries {
    private final Survey survey;
    private final Map<String, Optional<Series>> known = new HashMap<>();

    ReportedSeries(Survey survey) {
        this.survey = survey;
    }

    /** The series; empty where the property belongs to nothing that is known. */
    Optional<Series> of(String property) {
        return known.computeIfAbsent(property, this::find);
    }

    private Optional<Series> find(String property) {
        Series exact = survey.series().get(key(property));
        return exact != null ? Optional.of(exact) : derived(key(property));
    }

    /** The same spelling as the survey's places. */
    static String key(String property) {
        int hash = property.indexOf('#');
        String resource = hash < 0 ? property : property.substring(0, hash);
        String pointer = hash < 0 ? "" : property.substring(hash + 1);
        String path = resource.endsWith("/") ? resource.substring(0, resource.length() - 1) : resource;
        return hash < 0 ? path : path + "#" + (pointer.startsWith("/") ? pointer : "/" + pointer);
    }

    /** A property that the resource itself did not show: named as the resource's own properties are. */
    private Optional<Series> derived(String key) {
        ComponentMap components = survey.components();
        String name = key.substring(key.lastIndexOf('/') + 1);
        if (!key.contains("#") || name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Component> component = components.nearest(key).or(() -> components.nearest(ResourceUri.resource(key)));
        String property = name.equals("Reading") ? parentName(key) : name;
        return component.map(owner -> new Series(owner.id(), MetricNames.metric(property), MetricNames.unit(property)));
    }

    private static String parentName(String key) {
        String parent = key.substring(0, key.lastIndexOf('/'));
        return parent.substring(Math.max(parent.lastIndexOf('/'), parent.lastIndexOf('#')) + 1);
    }
}
