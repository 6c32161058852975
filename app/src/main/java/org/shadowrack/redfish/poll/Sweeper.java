package org.shadowrack.redfish.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.document.Documents;
import org.shadowrack.redfish.http.Reply;
import org.shadowrack.redfish.http.Request;
import org.shadowrack.redfish.http.ServiceConnection;
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

/** Polls a surveyed service by a plan made once. Not thread-safe. */
public final class Sweeper {
    /** After so many sweeps the whole service is surveyed again, for what no reading tells. */
    private static final int SURVEY_EVERY = 12;
    private static final int SILENT = 3;

    private final String service;
    private final ServiceConnection connection;
    private final Fetcher fetcher;
    private final Documents documents;
    private final InstantSource clock;
    private final Survey survey;
    private final ReportedSeries reportedSeries;
    private final StatusWatch statuses;
    private final SweepPlan plan;
    private int sweeps;
    private int reportedBefore = -1;

    /** One sweep under way. */
    private static final class Round {
        private Instant at;
        private final List<Observation> observations = new ArrayList<>();
        private final List<Component> changes = new ArrayList<>();
        /** Several documents may repeat one sensor: it is told once. */
        private final Set<String> told = new HashSet<>();
        private int reported;
        private int silences;

        Round(Instant at) {
            this.at = at;
        }

        /** The newest of the service's own times dates what it does not date itself. */
        void seen(@Nullable Instant time) {
            if (time != null && (reported == 0 || time.isAfter(at))) {
                at = time;
            }
            reported++;
        }
    }

    /** A sweeper of the service of {@code survey}; looks at its metric reports to make the plan. */
    public Sweeper(String service, ServiceConnection connection, Fetcher fetcher, Documents documents,
            InstantSource clock, Survey survey) {
        this.service = service;
        this.connection = connection;
        this.fetcher = fetcher;
        this.documents = documents;
        this.clock = clock;
        this.survey = survey;
        this.reportedSeries = new ReportedSeries(survey);
        this.statuses = new StatusWatch(survey.components());
        this.plan = SweepPlan.of(survey, reported());
    }

    private Map<String, Set<String>> reported() {
        Map<String, Set<String>> reported = new LinkedHashMap<>();
        Instant now = clock.instant();
        for (String uri : Reports.of(survey.root(), fetcher)) {
            if (!Reports.history(uri)) {
                Set<String> places = new HashSet<>();
                report(uri, value -> places.add(ReportedSeries.key(value.property())), new Round(now));
                reported.put(uri, places);
            }
        }
        return reported;
    }

    /** Pulls everything once. Fails where the service does not answer. */
    public Outcome<SweepResult> sweep() {
        Round round = new Round(clock.instant());
        sweeps++;
        @Nullable
        Problem gone = reports(round);
        for (Map.Entry<String, List<Resource>> group : plan.resources().entrySet()) {
            gone = gone == null ? group(group.getKey(), group.getValue(), round) : gone;
        }
        if (gone != null) {
            return Outcome.failed(gone);
        }
        boolean moved = reportedBefore >= 0 && reportedBefore != round.reported;
        reportedBefore = round.reported;
        return Outcome.ok(new SweepResult(round.observations, round.changes, moved || sweeps % SURVEY_EVERY == 0));
    }

    private @Nullable Problem reports(Round round) {
        for (String uri : plan.reports()) {
            @Nullable
            Problem gone = report(uri, value -> value(uri, value, round), round);
            if (gone != null) {
                return gone;
            }
        }
        return null;
    }

    private @Nullable Problem report(String uri, java.util.function.Consumer<ReportedValue> sink, Round round) {
        Outcome<Reply> outcome = connection.send(Request.get(uri));
        Outcome<String> parsed = outcome
                .then(reply -> new ReportParser(documents).parse(reply.body(), "GET " + uri, sink));
        return parsed instanceof Outcome.Failed<String>(Problem problem) ? failed(uri, problem, round) : null;
    }

    private void value(String uri, ReportedValue value, Round round) {
        round.seen(value.at());
        reportedSeries.of(value.property()).ifPresent(series -> {
            OptionalDouble number = DocumentReader.reported(value.value(), series.unit());
            round.observations.add(number.isPresent()
                    ? reading(series, Objects.requireNonNullElse(value.at(), round.at), number.getAsDouble(),
                            value.property())
                    : new Observation.Malformed(service, uri, round.at,
                            value.property() + " is reported as \"" + value.value() + "\""));
        });
    }

    private static Observation.Reading reading(Series series, Instant at, double value, String uri) {
        return new Observation.Reading(series.component(), series.metric(), at, value, series.unit(), uri);
    }

    private @Nullable Problem group(String collection, List<Resource> members, Round round) {
        Map<String, JsonNode> expanded = members.size() > 1 ? expanded(collection) : Map.of();
        for (Resource member : members) {
            JsonNode document = expanded.get(member.uri());
            @Nullable
            Problem gone = document == null ? fetched(member, round) : read(member, document, round);
            if (gone != null) {
                return gone;
            }
        }
        return null;
    }

    /** The members of a collection that come with it; none where the service does not do so after all. */
    private Map<String, JsonNode> expanded(String collection) {
        String query = survey.expansion().query();
        boolean known = survey.resources().containsKey(collection);
        Map<String, JsonNode> members = new HashMap<>();
        if (!query.isEmpty() && !known
                && fetcher.get(collection + query) instanceof Outcome.Ok<JsonNode>(JsonNode json)) {
            for (JsonNode member : json.path("Members")) {
                if (Expansion.whole(member)) {
                    fetcher.uri(Json.link(member)).ifPresent(uri -> members.put(uri, member));
                }
            }
        }
        if (members.isEmpty() && !known) {
            survey.expansion().refute();
        }
        return members;
    }

    private @Nullable Problem fetched(Resource resource, Round round) {
        return switch (fetcher.get(resource.uri())) {
            case Outcome.Ok<JsonNode>(JsonNode document) -> read(resource, document, round);
            case Outcome.Failed<JsonNode>(Problem problem) -> failed(resource.uri(), problem, round);
        };
    }

    private @Nullable Problem failed(String uri, Problem problem, Round round) {
        round.silences = problem.code() == ProblemCode.UNREACHABLE ? round.silences + 1 : 0;
        boolean nothingYet = round.observations.isEmpty() && problem.code() == ProblemCode.UNREACHABLE;
        if (nothingYet || round.silences >= SILENT) {
            return problem;
        }
        round.observations.add(new Observation.Malformed(service, uri, round.at, problem.message()));
        return null;
    }

    private @Nullable Problem read(Resource resource, JsonNode document, Round round) {
        round.silences = 0;
        Findings findings = DocumentReader.read(resource.type(), document);
        for (Measurement measurement : findings.measurements()) {
            Instant at = Objects.requireNonNullElse(measurement.at(), round.at);
            String place = resource.uri() + "#" + measurement.pointer();
            add(place, at, measurement.value(), round);
            String sensor = survey.copies().get(place);
            if (sensor != null) {
                add(sensor, at, measurement.value(), round);
            }
        }
        findings.flaws().forEach(flaw -> round.observations.add(
                new Observation.Malformed(service, resource.uri() + "#" + flaw.pointer(), round.at, flaw.reason())));
        round.changes.addAll(statuses.changes(resource.uri(), document));
        return null;
    }

    /** A place that the survey did not see is told of by the next survey. */
    private void add(String place, Instant at, double value, Round round) {
        Series series = survey.series().get(place);
        if (series != null && round.told.add(place)) {
            round.observations.add(reading(series, at, value, place));
        }
    }
}
