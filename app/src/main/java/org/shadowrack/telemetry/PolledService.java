package org.shadowrack.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.RedfishClient;
import org.shadowrack.redfish.RedfishClients;
import org.shadowrack.redfish.RedfishTarget;

/** One service and what the collector knows of it. One thread at a time talks to it. Thread-safe. */
final class PolledService {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /** A service that took longer is not to hold up others. */
    private static final double SLOW_MILLIS = 5_000;

    private final ReentrantLock turn = new ReentrantLock();
    private final ServiceSettings settings;
    private final RedfishClients clients;
    private final InstantSource clock;
    private final Breaker breaker;
    private final LogTurns logTurns = new LogTurns();
    private volatile boolean suspect;
    private volatile @Nullable RedfishClient client;

    PolledService(ServiceSettings settings, RedfishClients clients, InstantSource clock, RandomGenerator random) {
        this.settings = settings;
        this.clients = clients;
        this.clock = clock;
        this.breaker = new Breaker(random);
    }

    /** What one service's poll came to. */
    record Poll(List<Observation> observations, List<Component> statusChanges, double millis) {}

    /** Whether it failed or was slow the last time. */
    boolean suspect() {
        return suspect;
    }

    Poll poll() {
        turn.lock();
        try {
            Instant now = clock.instant();
            return breaker.open(now)
                    ? silent(now, "left alone until " + breaker.until() + " after repeated failures", 0)
                    : polled(now);
        } finally {
            turn.unlock();
        }
    }

    private Poll polled(Instant now) {
        long began = System.nanoTime();
        Outcome<RedfishClient.Sweep> outcome = client().then(RedfishClient::sweep);
        double millis = (System.nanoTime() - began) / 1e6;
        suspect = !outcome.isOk() || millis > SLOW_MILLIS;
        return switch (outcome) {
            case Outcome.Ok<RedfishClient.Sweep>(RedfishClient.Sweep sweep) -> {
                breaker.succeeded();
                logTurns.noticed(!sweep.statusChanges().isEmpty());
                yield new Poll(sweep.observations(), sweep.statusChanges().stream()
                        .map(component -> component.inRole(settings.role())).toList(), millis);
            }
            case Outcome.Failed<RedfishClient.Sweep>(Problem problem) -> {
                breaker.failed(now);
                yield silent(now, problem.line(), millis);
            }
        };
    }

    private Poll silent(Instant now, String reason, double millis) {
        return new Poll(List.of(new Observation.Unreachable(settings.name(), now, reason)), List.of(), millis);
    }

    /** Log entries after {@code since}; none where the service is busy, left alone, or was asked only just now. */
    List<ComponentEvent> events(Instant since) {
        if (!turn.tryLock()) {
            return List.of();
        }
        try {
            Instant now = clock.instant();
            return logTurns.due(since, now)
                    ? ask(client -> client.events(since)).map(events -> {
                        logTurns.read(since, now);
                        return events;
                    }).orElse(_ -> List.of())
                    : List.of();
        } finally {
            turn.unlock();
        }
    }

    /** Asks the service for something else than a sweep; a service that is being left alone is not asked. */
    <T> Outcome<T> ask(Function<RedfishClient, Outcome<T>> question) {
        turn.lock();
        try {
            return breaker.open(clock.instant())
                    ? Outcome.failed(Problem.unreachable("it is left alone until " + breaker.until(),
                            "ask " + settings.name(), "Wait, or look at the service"))
                    : client().then(question);
        } finally {
            turn.unlock();
        }
    }

    private Outcome<RedfishClient> client() {
        RedfishClient open = client;
        if (open != null) {
            return Outcome.ok(open);
        }
        return clients.open(new RedfishTarget(settings.name(), settings.url(), settings.user(), settings.credential(),
                settings.trust(), TIMEOUT)).map(opened -> {
                    client = opened;
                    return opened;
                });
    }

    /** Ends what is under way after the request that it is at. */
    void close() {
        RedfishClient open = client;
        if (open != null) {
            open.close();
        }
    }
}
