package org.shadowrack.redfish.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.document.Documents;
import org.shadowrack.redfish.http.Request;
import org.shadowrack.redfish.http.ServiceConnection;
import org.shadowrack.redfish.reading.DocumentReader;
import org.shadowrack.redfish.survey.Series;
import org.shadowrack.redfish.survey.Survey;
import org.shadowrack.redfish.walk.Fetcher;

/** Reads the history that a service keeps in a metric report, page by page. One use; not thread-safe. */
public final class Backfill {
    /** A page of history may be larger than any other document. */
    private static final int LIMIT = 256 << 20;

    private final ServiceConnection connection;
    private final Fetcher fetcher;
    private final ReportParser parser;
    private final ReportedSeries series;
    private final Survey survey;
    private long count;

    /** A backfill from the service of {@code survey}. */
    public Backfill(ServiceConnection connection, Fetcher fetcher, Documents documents, Survey survey) {
        this.connection = connection;
        this.fetcher = fetcher;
        this.parser = new ReportParser(documents);
        this.series = new ReportedSeries(survey);
        this.survey = survey;
    }

    /** Hands readings after {@code since} to {@code sink}, a page at a time; answers how many. */
    public Outcome<Long> since(Instant since, Consumer<List<Observation.Reading>> sink) {
        Set<String> seen = new HashSet<>();
        for (String report : Reports.of(survey.root(), fetcher)) {
            String next = Reports.history(report) ? report + "?$filter=Timestamp%20gt%20'" + since + "'" : "";
            while (!next.isEmpty() && seen.add(next)) {
                Outcome<String> page = page(next, since, sink);
                if (page instanceof Outcome.Failed<String>(var problem)) {
                    return Outcome.failed(problem);
                }
                next = page.orElse(_ -> "");
            }
        }
        return Outcome.ok(count);
    }

    private Outcome<String> page(String uri, Instant since, Consumer<List<Observation.Reading>> sink) {
        List<Observation.Reading> readings = new ArrayList<>();
        return connection.send(Request.get(uri).upTo(LIMIT)).then(
                reply -> parser.parse(reply.body(), "GET " + uri,
                        value -> reading(value, since).ifPresent(readings::add)))
                .map(next -> {
                    count += readings.size();
                    sink.accept(readings);
                    return next.isEmpty() ? "" : fetcher.uri(next).orElse("");
                });
    }

    /** A service that does not filter sends older values too. */
    private Optional<Observation.Reading> reading(ReportedValue value, Instant since) {
        Instant at = value.at();
        if (at == null || !at.isAfter(since)) {
            return Optional.empty();
        }
        return series.of(value.property()).flatMap(found -> reading(found, value, at));
    }

    private static Optional<Observation.Reading> reading(Series found, ReportedValue value, Instant at) {
        OptionalDouble number = DocumentReader.reported(value.value(), found.unit());
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(new Observation.Reading(found.component(), found.metric(), at, number.getAsDouble(),
                        found.unit(), value.property()));
    }
}
