package org.shadowrack.redfish.report;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.redfish.document.Documents;
import org.shadowrack.redfish.http.Request;
import org.shadowrack.redfish.http.ServiceConnection;
import org.shadowrack.redfish.reading.DocumentReader;
import org.shadowrack.redfish.survey.Survey;
import org.shadowrack.redfish.walk.Fetcher;

/** Asks for metric reports, or takes those that arrive as events. Not thread-safe. */
public final class ReportPoll {
    private final ServiceConnection connection;
    private final ReportParser parser;
    private final ReportedSeries series;

    /** Of the service of {@code survey}. */
    public ReportPoll(ServiceConnection connection, Documents documents, Survey survey) {
        this.connection = connection;
        this.parser = new ReportParser(documents);
        this.series = new ReportedSeries(survey);
    }

    /** The places that each current report of the service tells of. */
    public Map<String, Set<String>> places(Survey survey, Fetcher fetcher) {
        Map<String, Set<String>> reported = new LinkedHashMap<>();
        for (String uri : Reports.of(survey.root(), fetcher)) {
            if (!Reports.history(uri)) {
                Set<String> places = new HashSet<>();
                asked(uri, value -> places.add(ReportedSeries.key(value.property())));
                reported.put(uri, places);
            }
        }
        return reported;
    }

    /** Asks for a report and hands its values to {@code sink}. */
    public Outcome<Outcome.Done> report(String uri, ReportSink sink) {
        return asked(uri, value -> value(uri, value, sink)).map(_ -> Outcome.Done.DONE);
    }

    private Outcome<String> asked(String uri, Consumer<ReportedValue> sink) {
        return connection.send(Request.get(uri)).then(reply -> reply.ok()
                ? parser.parse(reply.body(), "GET " + uri, sink)
                : Outcome.failed(Problem.failed("HTTP status " + reply.status(), "GET " + uri,
                        "See the service's log")));
    }

    /** Reads an event's data; answers the places that it told of, none where it is no report. */
    public Set<String> arrived(byte[] data, String stream, ReportSink sink) {
        Set<String> places = new HashSet<>();
        Outcome<String> parsed = parser.parse(data, "read the events of " + stream, value -> {
            places.add(ReportedSeries.key(value.property()));
            value(stream, value, sink);
        });
        if (parsed instanceof Outcome.Failed<String>(Problem problem)) {
            sink.malformed(stream, problem.message());
        }
        return places;
    }

    private void value(String uri, ReportedValue value, ReportSink sink) {
        sink.seen(value.at());
        series.of(value.property()).ifPresent(found -> {
            OptionalDouble number = DocumentReader.reported(value.value(), found.unit());
            if (number.isPresent()) {
                sink.sample(found, Objects.requireNonNullElse(value.at(), sink.at()), number.getAsDouble(),
                        value.property(), ReportedSeries.key(value.property()));
            } else {
                sink.malformed(uri, value.property() + " is reported as \"" + value.value() + "\"");
            }
        });
    }
}
