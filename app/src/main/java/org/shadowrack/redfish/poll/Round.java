package org.shadowrack.redfish.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.report.ReportSink;
import org.shadowrack.redfish.survey.Series;

/** One sweep under way. Not thread-safe. */
final class Round implements ReportSink {
    /** So many requests in a row without an answer mean that the service is gone. */
    private static final int SILENT = 3;

    private final String service;
    private Instant at;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Component> changes = new ArrayList<>();
    /** Several documents may repeat one sensor: it is told once. */
    private final Set<String> told = new HashSet<>();
    private final List<String> failed = new ArrayList<>();
    private int reported;
    private int silences;

    Round(String service, Instant at) {
        this.service = service;
        this.at = at;
    }

    @Override
    public Instant at() {
        return at;
    }

    List<Observation> observations() {
        return observations;
    }

    List<Component> changes() {
        return changes;
    }

    /** The documents that answered, but not with what they should. */
    List<String> failed() {
        return failed;
    }

    /** Values that reports told. */
    int reported() {
        return reported;
    }

    /** The newest of the service's own times dates what it does not date itself. */
    @Override
    public void seen(@Nullable Instant time) {
        if (time != null && (reported == 0 || time.isAfter(at))) {
            at = time;
        }
        reported++;
    }

    /** A number at {@code place}, which another document may have told already. */
    void reading(Series series, Instant when, double value, String place) {
        if (told.add(place)) {
            add(series, when, value, place);
        }
    }

    /** One of perhaps several values that a report holds for a property. */
    @Override
    public void sample(Series series, Instant when, double value, String property, String place) {
        told.add(place);
        add(series, when, value, property);
    }

    private void add(Series series, Instant when, double value, String uri) {
        observations.add(new Observation.Reading(series.component(), series.metric(), when, value, series.unit(), uri));
    }

    @Override
    public void malformed(String uri, String reason) {
        observations.add(new Observation.Malformed(service, uri, at, reason));
    }

    void answered() {
        silences = 0;
    }

    /** The problem where it means that the whole service is gone; else that document alone is malformed. */
    @Nullable
    Problem failed(String uri, Problem problem) {
        boolean silent = problem.code() == ProblemCode.UNREACHABLE;
        silences = silent ? silences + 1 : 0;
        if (silent && observations.isEmpty() || silences >= SILENT) {
            return problem;
        }
        failed.add(uri);
        malformed(uri, problem.message());
        return null;
    }
}
