package org.shadowrack.redfish.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.redfish.part.ComponentMap;
import org.shadowrack.redfish.reading.Json;
import org.shadowrack.redfish.survey.Survey;
import org.shadowrack.redfish.vendor.VendorAdapter;
import org.shadowrack.redfish.walk.Expansion;
import org.shadowrack.redfish.walk.Fetcher;
import tools.jackson.databind.JsonNode;

/** Reads the event logs of one surveyed service. Remembers where they are. Not thread-safe. */
public final class LogReader {
    /** Logs of operators' and software's doings, not of hardware. */
    private static final Pattern NOT_HARDWARE = Pattern
            .compile("(?i)audit|journal|post ?code|dump|telemetry|security|hostlogger|lclog|debug");
    private static final int MOST_PAGES = 500;

    private final String service;
    private final Fetcher fetcher;
    private final Survey survey;
    private final List<VendorAdapter> adapters;
    private final EventMeanings meanings;
    private final List<Log> logs = new ArrayList<>();
    private boolean found;

    /** Where a log's entries are, and of what. */
    private record Log(String entries, String owner) {}

    /** A reader of the logs of {@code survey}'s managers, systems and chassis. */
    public LogReader(String service, Fetcher fetcher, Survey survey, List<VendorAdapter> adapters,
            EventMeanings meanings) {
        this.service = service;
        this.fetcher = fetcher;
        this.survey = survey;
        this.adapters = List.copyOf(adapters);
        this.meanings = meanings;
    }

    /** Entries created after {@code since}, oldest first. Fails where the service does not answer. */
    public Outcome<List<ComponentEvent>> since(Instant since) {
        if (!found) {
            find();
            found = true;
        }
        List<ComponentEvent> events = new ArrayList<>();
        Outcome<Outcome.Done> outcome = Outcome.done();
        for (Log log : logs) {
            outcome = outcome.then(_ -> read(log, since, events));
        }
        events.sort(Comparator.comparing(ComponentEvent::at));
        return outcome.map(_ -> events);
    }

    private void find() {
        survey.resources().values().forEach(resource -> {
            String link = Json.link(resource.json().path("LogServices"));
            if (!link.isEmpty()) {
                fetcher.uri(link).ifPresent(uri -> services(uri, resource.uri()));
            }
        });
    }

    private void services(String collection, String owner) {
        if (fetcher.get(collection) instanceof Outcome.Ok<JsonNode>(JsonNode json)) {
            for (String link : Json.links(json.path("Members"))) {
                if (!NOT_HARDWARE.matcher(link.substring(link.lastIndexOf('/') + 1)).find()) {
                    fetcher.uri(link).ifPresent(uri -> log(uri, owner));
                }
            }
        }
    }

    private void log(String uri, String owner) {
        if (fetcher.get(uri) instanceof Outcome.Ok<JsonNode>(JsonNode json)) {
            fetcher.uri(Json.link(json.path("Entries"))).ifPresent(entries -> logs.add(new Log(entries, owner)));
        }
    }

    private Outcome<Outcome.Done> read(Log log, Instant since, List<ComponentEvent> events) {
        boolean filters = survey.root().path("ProtocolFeaturesSupported").path("FilterQuery").asBoolean(false);
        String next = filters ? log.entries() + "?$filter=Created%20gt%20'" + since + "'" : log.entries();
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty() && seen.add(next) && seen.size() <= MOST_PAGES) {
            Outcome<JsonNode> page = fetcher.get(next);
            if (!page.isOk() && next.contains("?$filter=")) {
                page = fetcher.get(log.entries());
            }
            if (!(page instanceof Outcome.Ok<JsonNode>(JsonNode json))) {
                return page.map(_ -> Outcome.Done.DONE);
            }
            entries(json, log, since, events);
            next = fetcher.uri(Json.firstText(json, "Members@odata.nextLink", "@odata.nextLink")).orElse("");
        }
        return Outcome.done();
    }

    private void entries(JsonNode page, Log log, Instant since, List<ComponentEvent> events) {
        for (JsonNode member : page.path("Members")) {
            whole(member).flatMap(entry -> event(entry, log)).filter(event -> event.at().isAfter(since))
                    .ifPresent(events::add);
        }
    }

    /** Most services put whole entries into the collection; the others only links. */
    private Optional<JsonNode> whole(JsonNode member) {
        if (Expansion.whole(member)) {
            return Optional.of(member);
        }
        return fetcher.uri(Json.link(member))
                .flatMap(uri -> fetcher.get(uri) instanceof Outcome.Ok<JsonNode>(JsonNode entry)
                        ? Optional.of(entry)
                        : Optional.empty());
    }

    private Optional<ComponentEvent> event(JsonNode entry, Log log) {
        Instant at = Json.instant(Json.firstText(entry, "Created", "EventTimestamp"));
        if (at == null) {
            return Optional.empty();
        }
        String messageId = Json.text(entry, "MessageId");
        String message = Json.text(entry, "Message");
        return Optional
                .of(new ComponentEvent(about(entry, log), at, EventMeaning.of(meanings, adapters, survey.vendor(),
                        messageId, Json.text(entry, "Severity"), message), messageId, message));
    }

    private ComponentId about(JsonNode entry, Log log) {
        ComponentMap components = survey.components();
        String origin = Json.link(entry.path("Links").path("OriginOfCondition"));
        return fetcher.uri(origin).flatMap(components::nearest).or(() -> components.nearest(log.owner()))
                .map(Component::id).orElse(ComponentMap.serviceItself(service));
    }
}
