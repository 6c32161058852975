package org.shadowrack.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.RedfishClient;
import org.shadowrack.redfish.RedfishClients;
import org.shadowrack.redfish.RedfishTarget;

/** One service and what the collector knows of it. One thread at a time. */
final class PolledService {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ServiceSettings settings;
    private final RedfishClients clients;
    private final InstantSource clock;
    private final Breaker breaker;
    private @Nullable RedfishClient client;

    PolledService(ServiceSettings settings, RedfishClients clients, InstantSource clock, RandomGenerator random) {
        this.settings = settings;
        this.clients = clients;
        this.clock = clock;
        this.breaker = new Breaker(random);
    }

    /** What one service's poll came to. */
    record Poll(List<Observation> observations, List<Component> statusChanges, double millis) {}

    synchronized Poll poll() {
        Instant now = clock.instant();
        if (breaker.open(now)) {
            return silent(now, "left alone until " + breaker.until() + " after repeated failures", 0);
        }
        long began = System.nanoTime();
        Outcome<RedfishClient.Sweep> outcome = client().then(RedfishClient::sweep);
        double millis = (System.nanoTime() - began) / 1e6;
        return switch (outcome) {
            case Outcome.Ok<RedfishClient.Sweep>(RedfishClient.Sweep sweep) -> {
                breaker.succeeded();
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

    /** Asks the service for something else than a sweep; a service that is being left alone is not asked. */
    synchronized <T> Outcome<T> ask(Function<RedfishClient, Outcome<T>> question) {
        Instant now = clock.instant();
        if (breaker.open(now)) {
            return Outcome.failed(Problem.unreachable("it is left alone until " + breaker.until(),
                    "ask " + settings.name(), "Wait, or look at the service"));
        }
        return client().then(question);
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

    synchronized void close() {
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
