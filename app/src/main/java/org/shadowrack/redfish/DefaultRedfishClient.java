package org.shadowrack.redfish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.action.Change;
import org.shadowrack.redfish.action.ResetAction;
import org.shadowrack.redfish.action.ResetWatch;
import org.shadowrack.redfish.document.Documents;
import org.shadowrack.redfish.http.ServiceConnection;
import org.shadowrack.redfish.log.EventMeanings;
import org.shadowrack.redfish.log.LogReader;
import org.shadowrack.redfish.reading.Json;
import org.shadowrack.redfish.report.Backfill;
import org.shadowrack.redfish.survey.Survey;
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
    private final SurveyedSweeps sweeps;
    private @Nullable Survey logged;
    private @Nullable LogReader logs;

    DefaultRedfishClient(String service, ServiceConnection connection, List<VendorAdapter> adapters,
            EventMeanings meanings, InstantSource clock) {
        this.service = service;
        this.connection = connection;
        this.fetcher = new Fetcher(connection, documents);
        this.adapters = adapters;
        this.meanings = meanings;
        this.sweeps = new SurveyedSweeps(service, connection, fetcher, documents, adapters, clock);
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
            return sweeps.surveyed().map(found -> new Walk(found.vendor(), found.product(),
                    Json.text(found.root(), "RedfishVersion"), connection.requests() - requests,
                    connection.bytes() - bytes, (System.nanoTime() - began) / 1e9,
                    List.copyOf(found.components().all()), found.readings(), found.problems()));
        });
    }

    @Override
    public Outcome<Sweep> sweep() {
        return inTurn(() -> {
            int requests = connection.requests();
            long bytes = connection.bytes();
            return sweeps.swept().map(result -> new Sweep(result.observations(), result.statusChanges(),
                    connection.requests() - requests, connection.bytes() - bytes));
        });
    }

    @Override
    public Outcome<Long> backfill(Instant since, Consumer<List<Observation.Reading>> sink) {
        return inTurn(() -> sweeps.known()
                .then(found -> new Backfill(connection, fetcher, documents, found).since(since, sink)));
    }

    @Override
    public Outcome<List<ComponentEvent>> events(Instant since) {
        return inTurn(() -> sweeps.known().then(found -> {
            LogReader current = logs == null || found != logged
                    ? new LogReader(service, fetcher, found, adapters, meanings)
                    : logs;
            logs = current;
            logged = found;
            return current.since(since);
        }));
    }

    @Override
    public Outcome<Instant> clock() {
        return inTurn(() -> sweeps.known().then(found -> found.resources().values().stream()
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
        Outcome<Outcome.Done> ready = sweeps.begun() ? Outcome.done() : fetcher.root().map(_ -> Outcome.Done.DONE);
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
            sweeps.close();
            connection.close();
        } finally {
            turn.unlock();
        }
    }
}
