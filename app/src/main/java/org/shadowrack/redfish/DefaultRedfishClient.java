package org.shadowrack.redfish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.redfish.action.Change;
import org.shadowrack.redfish.action.ResetAction;
import org.shadowrack.redfish.action.ResetWatch;
import org.shadowrack.redfish.document.Documents;
import org.shadowrack.redfish.http.ServiceConnection;
import org.shadowrack.redfish.log.EventMeanings;
import org.shadowrack.redfish.log.LogReader;
import org.shadowrack.redfish.poll.SweepResult;
import org.shadowrack.redfish.poll.Sweeper;
import org.shadowrack.redfish.reading.Json;
import org.shadowrack.redfish.report.Backfill;
import org.shadowrack.redfish.survey.Survey;
import org.shadowrack.redfish.survey.Surveyor;
import org.shadowrack.redfish.vendor.VendorAdapter;
import org.shadowrack.redfish.walk.Fetcher;
import tools.jackson.databind.JsonNode;

/** Does one thing at a time over one connection; what the first survey teaches serves all later calls. */
final class DefaultRedfishClient implements RedfishClient {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final ReentrantLock turn = new ReentrantLock();
    private final String service;
    private final ServiceConnection connection;
    private final Documents documents = new Documents();
    private final Fetcher fetcher;
    private final List<VendorAdapter> adapters;
    private final EventMeanings meanings;
    private final InstantSource clock;
    private @Nullable Survey survey;
    private @Nullable Sweeper sweeper;
    private @Nullable LogReader logs;

    DefaultRedfishClient(String service, ServiceConnection connection, List<VendorAdapter> adapters,
            EventMeanings meanings, InstantSource clock) {
        this.service = service;
        this.connection = connection;
        this.fetcher = new Fetcher(connection, documents);
        this.adapters = adapters;
        this.meanings = meanings;
        this.clock = clock;
    }

    private <T> Outcome<T> inTurn(Supplier<Outcome<T>> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public Outcome<Walk> walk() {
        return inTurn(() -> {
            long began = System.nanoTime();
            int requests = connection.requests();
            long bytes = connection.bytes();
            return surveyed().map(found -> new Walk(found.vendor(), found.product(),
                    Json.text(found.root(), "RedfishVersion"), connection.requests() - requests,
                    connection.bytes() - bytes, (System.nanoTime() - began) / 1e9,
                    List.copyOf(found.components().all()), found.readings(), found.problems()));
        });
    }

    private Outcome<Survey> surveyed() {
        return new Surveyor(service, fetcher, adapters, clock).survey().map(found -> {
            survey = found.withoutReadings();
            stopSweeping();
            logs = null;
            return found;
        });
    }

    private void stopSweeping() {
        if (sweeper != null) {
            sweeper.close();
            sweeper = null;
        }
    }

    private Outcome<Survey> known() {
        Survey found = survey;
        return found == null ? surveyed() : Outcome.ok(found);
    }

    @Override
    public Outcome<Sweep> sweep() {
        return inTurn(() -> {
            int requests = connection.requests();
            long bytes = connection.bytes();
            return swept().map(result -> new Sweep(result.observations(), result.statusChanges(),
                    connection.requests() - requests, connection.bytes() - bytes));
        });
    }

    /** The first one also tells what the survey before it saw. */
    private Outcome<SweepResult> swept() {
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

    @Override
    public Outcome<Long> backfill(Instant since, Consumer<List<Observation.Reading>> sink) {
        return inTurn(() -> known()
                .then(found -> new Backfill(connection, fetcher, documents, found).since(since, sink)));
    }

    @Override
    public Outcome<List<ComponentEvent>> events(Instant since) {
        return inTurn(() -> known().then(found -> {
            LogReader current = logs == null ? new LogReader(service, fetcher, found, adapters, meanings) : logs;
            logs = current;
            return current.since(since);
        }));
    }

    @Override
    public Outcome<Instant> clock() {
        return inTurn(() -> known().then(found -> found.resources().values().stream()
                .filter(resource -> resource.type().equals("Manager") && dated(resource.json())).findFirst()
                .map(manager -> fetcher.get(manager.uri()).then(this::dateTime)).orElseGet(this::undated)));
    }

    private static boolean dated(JsonNode manager) {
        return Json.instant(Json.text(manager, "DateTime")) != null;
    }

    private Outcome<Instant> dateTime(JsonNode manager) {
        Instant at = Json.instant(Json.text(manager, "DateTime"));
        return at == null ? undated() : Outcome.ok(at);
    }

    private Outcome<Instant> undated() {
        return Outcome.failed(Problem.failed("no manager tells a valid DateTime", "read the clock of " + service,
                "Set the manager's clock, or use the console's"));
    }

    @Override
    public Outcome<String> powerState(String systemUri) {
        return inTurn(() -> opened(systemUri).then(json -> {
            String state = Json.text(json, "PowerState");
            return state.isEmpty()
                    ? Outcome.failed(Problem.failed("no PowerState is told",
                            "read " + systemUri + " of " + service, "Look at the system on the spot"))
                    : Outcome.ok(state);
        }));
    }

    /** A document, after learning how to log in if that has not happened yet. */
    private Outcome<JsonNode> opened(String uri) {
        Outcome<Outcome.Done> ready = survey == null ? fetcher.root().map(_ -> Outcome.Done.DONE) : Outcome.done();
        return ready.then(_ -> fetcher.get(uri));
    }

    @Override
    public Outcome<Outcome.Done> reset(String systemUri, String resetType) {
        return inTurn(() -> opened(systemUri)
                .then(system -> new ResetAction(connection, fetcher, documents).run(system, systemUri, resetType)));
    }

    @Override
    public Outcome<ResetEnd> resetAndConfirm(String systemUri, String resetType, Duration most) {
        return inTurn(() -> opened(systemUri)
                .then(before -> new ResetAction(connection, fetcher, documents).run(before, systemUri, resetType)
                        .then(_ -> new ResetWatch(fetcher, () -> connection.pause(LOOK_EVERY)).until(before, systemUri,
                                resetType, (int) Math.max(1, most.dividedBy(LOOK_EVERY)))))
                .map(seen -> new ResetEnd(seen.powerState(), seen.lostPower())));
    }

    @Override
    public Outcome<Outcome.Done> change(String uri, String json) {
        return inTurn(() -> opened(uri).then(_ -> new Change(connection, documents).apply(uri, json)));
    }

    @Override
    public Outcome<String> raw(String uri) {
        return inTurn(() -> opened(uri).map(JsonNode::toPrettyString));
    }

    @Override
    public void close() {
        connection.stop();
        turn.lock();
        try {
            stopSweeping();
            connection.close();
        } finally {
            turn.unlock();
        }
    }
}
