package org.shadowrack.redfish.survey;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.part.ComponentMap;
import org.shadowrack.redfish.part.Parts;
import org.shadowrack.redfish.reading.DocumentReader;
import org.shadowrack.redfish.reading.Findings;
import org.shadowrack.redfish.reading.Json;
import org.shadowrack.redfish.vendor.OemReading;
import org.shadowrack.redfish.vendor.VendorAdapter;
import org.shadowrack.redfish.walk.Crawl;
import org.shadowrack.redfish.walk.Expansion;
import org.shadowrack.redfish.walk.Fetcher;
import org.shadowrack.redfish.walk.Resource;
import tools.jackson.databind.JsonNode;

/** Surveys one service. */
public final class Surveyor {
    private final String service;
    private final Fetcher fetcher;
    private final List<VendorAdapter> adapters;
    private final InstantSource clock;

    /** A surveyor of the service that its components' ids begin with. */
    public Surveyor(String service, Fetcher fetcher, List<VendorAdapter> adapters, InstantSource clock) {
        this.service = service;
        this.fetcher = fetcher;
        this.adapters = List.copyOf(adapters);
        this.clock = clock;
    }

    /** Walks the whole service. */
    public Outcome<Survey> survey() {
        return fetcher.root().then(this::survey);
    }

    private Outcome<Survey> survey(JsonNode root) {
        Expansion expansion = Expansion.promisedBy(root);
        Crawl crawl = new Crawl(fetcher, expansion);
        return crawl.from(new Resource("/redfish/v1", "ServiceRoot", "", root))
                .map(resources -> told(root, expansion, resources, crawl.troubles()));
    }

    private Survey told(JsonNode root, Expansion expansion, Map<String, Resource> resources,
            List<Crawl.Trouble> troubles) {
        Instant now = now(root, resources);
        ComponentMap components = Parts.of(service, fetcher, resources.values());
        List<Observation.Malformed> problems = new ArrayList<>();
        troubles.forEach(trouble -> problems
                .add(new Observation.Malformed(service, trouble.uri(), now, trouble.reason())));
        Identity identity = Identity.of(root, resources.values(), adapters);
        List<OemReading> oem = adapters.stream().filter(adapter -> adapter.vendor().equals(identity.vendor()))
                .flatMap(adapter -> adapter.readings().stream()).toList();
        Spots spots = new Spots(service, fetcher, components);
        PowerDomains power = PowerDomains.of(resources.values(), fetcher);
        UnaryOperator<@Nullable String> states = uri -> resources.containsKey(uri)
                ? Json.text(resources.get(uri).json(), "PowerState")
                : null;
        resources.values().forEach(
                resource -> read(resource, DocumentReader.read(resource.type(), resource.json(),
                        power.off(resource.uri(), states), oem), spots, problems, now));
        List<Spot> all = spots.all();
        Map<String, Series> series = SeriesNames.of(all);
        ComponentMap limited = components.within(SensorLimits.of(all, series, spots.copies()));
        return new Survey(root, identity.vendor(), identity.product(), limited, series,
                outlines(resources), spots.copies(), readings(all, series, now), problems, expansion, power, oem);
    }

    private static Map<String, Resource> outlines(Map<String, Resource> resources) {
        Map<String, Resource> outlines = new LinkedHashMap<>();
        resources.forEach((uri, resource) -> outlines.put(uri, resource.outline()));
        return outlines;
    }

    /** A service that dates its own reports is dated by its own clock throughout, so that one series has one time. */
    private Instant now(JsonNode root, Map<String, Resource> resources) {
        return Json.link(root.path("TelemetryService")).isEmpty()
                ? clock.instant()
                : resources.values().stream().filter(resource -> resource.type().equals("Manager"))
                        .flatMap(manager -> Stream.ofNullable(Json.instant(Json.text(manager.json(), "DateTime"))))
                        .findFirst().orElseGet(clock::instant);
    }

    private void read(Resource resource, Findings findings, Spots spots, List<Observation.Malformed> problems,
            Instant now) {
        spots.add(resource, findings);
        findings.flaws().forEach(flaw -> problems.add(
                new Observation.Malformed(service, resource.uri() + "#" + flaw.pointer(), now, flaw.reason())));
    }

    private static List<Observation.Reading> readings(List<Spot> spots, Map<String, Series> series, Instant now) {
        return spots.stream().map(spot -> {
            Series named = Objects.requireNonNull(series.get(spot.key()));
            return new Observation.Reading(named.component(), named.metric(),
                    Objects.requireNonNullElse(spot.measurement().at(), now), spot.measurement().value(), named.unit(),
                    spot.key());
        }).toList();
    }
}
