package org.shadowrack.redfish;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.redfish.document.Documents;
import org.shadowrack.redfish.http.ServiceConnection;
import org.shadowrack.redfish.poll.SweepResult;
import org.shadowrack.redfish.poll.Sweeper;
import org.shadowrack.redfish.survey.Survey;
import org.shadowrack.redfish.survey.Surveyor;
import org.shadowrack.redfish.vendor.VendorAdapter;
import org.shadowrack.redfish.walk.Fetcher;

/** Surveys a service, and sweeps it by what the newest survey taught. Not thread-safe. */
final class SurveyedSweeps implements AutoCloseable {
    private final String service;
    private final ServiceConnection connection;
    private final Fetcher fetcher;
    private final Documents documents;
    private final List<VendorAdapter> adapters;
    private final InstantSource clock;
    private @Nullable Survey survey;
    private @Nullable Sweeper sweeper;

    SurveyedSweeps(String service, ServiceConnection connection, Fetcher fetcher, Documents documents,
            List<VendorAdapter> adapters, InstantSource clock) {
        this.service = service;
        this.connection = connection;
        this.fetcher = fetcher;
        this.documents = documents;
        this.adapters = adapters;
        this.clock = clock;
    }

    /** Whether there was a survey, which also learns how to log in. */
    boolean begun() {
        return survey != null;
    }

    /** A new survey, with the readings that it saw. */
    Outcome<Survey> surveyed() {
        return new Surveyor(service, fetcher, adapters, clock).survey().map(found -> {
            survey = found.withoutReadings();
            close();
            return found;
        });
    }

    /** The newest survey, the first where there was none. */
    Outcome<Survey> known() {
        Survey found = survey;
        return found == null ? surveyed() : Outcome.ok(found);
    }

    /** A sweep. The first one also tells what the survey before it saw. */
    Outcome<SweepResult> swept() {
        Survey found = survey;
        return found != null
                ? sweep(found).then(result -> result.surveyDue() ? resurveyed(found, result) : Outcome.ok(result))
                : surveyed().then(fresh -> sweep(fresh.withoutReadings()).map(result -> new SweepResult(
                        withUnpolled(result.observations(), fresh.readings()), result.statusChanges(), false)));
    }

    private Outcome<SweepResult> sweep(Survey found) {
        Sweeper current = sweeper == null
                ? new Sweeper(service, connection, fetcher, documents, clock, found)
                : sweeper;
        sweeper = current;
        return current.sweep();
    }

    /** Looks at everything again; the plan is only made anew where the service has changed its shape. */
    private Outcome<SweepResult> resurveyed(Survey before, SweepResult result) {
        Sweeper kept = sweeper;
        sweeper = null;
        Outcome<Survey> again = surveyed();
        boolean same = again.map(now -> now.series().keySet().equals(before.series().keySet())).orElse(_ -> true);
        if (same) {
            sweeper = kept;
        } else if (kept != null) {
            kept.close();
        }
        return again.map(now -> {
            List<Component> changes = new ArrayList<>(result.statusChanges());
            now.components().all().stream().filter(component -> !before.components().at(component.uri())
                    .map(component::equals).orElse(false)).forEach(changes::add);
            return new SweepResult(withUnpolled(result.observations(), now.readings()), changes, false);
        });
    }

    /** A survey also reads what a sweep leaves out. */
    private static List<Observation> withUnpolled(List<Observation> swept, List<Observation.Reading> surveyed) {
        Set<SeriesKey> known = swept.stream().filter(Observation.Reading.class::isInstance)
                .map(reading -> ((Observation.Reading) reading).key()).collect(Collectors.toSet());
        List<Observation> all = new ArrayList<>(swept);
        surveyed.stream().filter(reading -> !known.contains(reading.key())).forEach(all::add);
        return all;
    }

    /** Stops listening to the service's events; the next sweep begins anew. */
    @Override
    public void close() {
        if (sweeper != null) {
            sweeper.close();
            sweeper = null;
        }
    }
}
