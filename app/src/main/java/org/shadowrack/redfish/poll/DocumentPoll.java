package org.shadowrack.redfish.poll;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.reading.DocumentReader;
import org.shadowrack.redfish.reading.Findings;
import org.shadowrack.redfish.reading.Json;
import org.shadowrack.redfish.reading.Measurement;
import org.shadowrack.redfish.survey.Series;
import org.shadowrack.redfish.survey.Survey;
import org.shadowrack.redfish.walk.Expansion;
import org.shadowrack.redfish.walk.Fetcher;
import org.shadowrack.redfish.walk.Resource;
import tools.jackson.databind.JsonNode;

/** Asks for documents and reads them into a round. Not thread-safe. */
final class DocumentPoll {
    private final Fetcher fetcher;
    private final Survey survey;
    private final StatusWatch statuses;
    private final List<Ask> systems;
    private final Map<String, Integer> flawsBefore = new HashMap<>();
    private @Nullable Round looked;
    private boolean disappointed;

    DocumentPoll(Fetcher fetcher, Survey survey, List<Ask> systems) {
        this.fetcher = fetcher;
        this.survey = survey;
        this.systems = systems;
        this.statuses = new StatusWatch(survey.components());
        survey.problems().stream().map(problem -> problem.uri()).filter(uri -> uri.contains("#"))
                .forEach(uri -> flawsBefore.merge(uri.substring(0, uri.indexOf('#')), 1, Integer::sum));
    }

    /** Asks for all of {@code asks}; the problem where the service turns out to be gone. */
    @Nullable
    Problem all(List<Ask> asks, Round round) {
        for (Ask ask : asks) {
            @Nullable
            Problem gone = ask(ask, round);
            if (gone != null) {
                return gone;
            }
        }
        return null;
    }

    @Nullable
    Problem ask(Ask ask, Round round) {
        Map<String, JsonNode> expanded = ask.expanded() ? expanded(ask) : Map.of();
        for (Resource member : ask.members()) {
            JsonNode document = expanded.get(member.uri());
            @Nullable
            Problem gone = document == null ? fetched(member, round) : read(member, document, round);
            if (gone != null) {
                return gone;
            }
        }
        return null;
    }

    /** The members that come with their collection; where they stop doing so, they are asked for one by one. */
    private Map<String, JsonNode> expanded(Ask ask) {
        String query = survey.expansion().query(ask.uri());
        Map<String, JsonNode> members = new HashMap<>();
        if (!query.isEmpty() && fetcher.get(ask.uri() + query) instanceof Outcome.Ok<JsonNode>(JsonNode json)) {
            for (Json.Member member : Json.members(json.path("Members"))) {
                if (Expansion.whole(member.json())) {
                    fetcher.uri(Json.link(member.json())).ifPresent(uri -> members.put(uri, member.json()));
                }
            }
        }
        List<Resource> missing = ask.members().stream().filter(member -> !members.containsKey(member.uri())).toList();
        missing.forEach(member -> survey.expansion().missed(member.uri()));
        survey.expansion().tried(ask.uri(), 2 * missing.size() < ask.members().size());
        disappointed |= !missing.isEmpty();
        return members;
    }

    /** Whether a collection came without its members since this was last asked, so that another plan is needed. */
    boolean disappointed() {
        boolean was = disappointed;
        disappointed = false;
        return was;
    }

    private @Nullable Problem fetched(Resource resource, Round round) {
        return switch (fetcher.get(resource.uri())) {
            case Outcome.Ok<JsonNode>(JsonNode document) -> read(resource, document, round);
            case Outcome.Failed<JsonNode>(Problem problem) -> round.failed(resource.uri(), problem);
        };
    }

    private @Nullable Problem read(Resource resource, JsonNode document, Round round) {
        round.answered();
        round.changes().addAll(statuses.changes(resource.uri(), document));
        Findings findings = findings(resource, document, round);
        for (Measurement measurement : findings.measurements()) {
            Instant at = Objects.requireNonNullElse(measurement.at(), round.at());
            String place = resource.uri() + "#" + measurement.pointer();
            add(place, at, measurement.value(), round);
            String sensor = survey.copies().get(place);
            if (sensor != null) {
                add(sensor, at, measurement.value(), round);
            }
        }
        findings.flaws().forEach(flaw -> round.malformed(resource.uri() + "#" + flaw.pointer(), flaw.reason()));
        return null;
    }

    /** Where a document suddenly lacks values the host may have been switched off: that is looked at before judging. */
    private Findings findings(Resource resource, JsonNode document, Round round) {
        Findings findings = DocumentReader.read(resource.type(), document, off(resource), survey.oem());
        int flaws = findings.flaws().size();
        boolean odd = flaws > flawsBefore.getOrDefault(resource.uri(), 0) && looked != round;
        flawsBefore.put(resource.uri(), flaws);
        if (!odd) {
            return findings;
        }
        looked = round;
        all(systems, round);
        return DocumentReader.read(resource.type(), document, off(resource), survey.oem());
    }

    private boolean off(Resource resource) {
        return survey.power().off(resource.uri(), statuses::powerState);
    }

    /** A place that the survey did not see is told of by the next survey. */
    private void add(String place, Instant at, double value, Round round) {
        Series series = survey.series().get(place);
        if (series != null) {
            round.reading(series, at, value, place);
        }
    }
}
