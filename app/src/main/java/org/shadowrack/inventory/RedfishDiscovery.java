package org.shadowrack.inventory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.ServiceSettings;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.telemetry.Observation;
import org.shadowrack.redfish.RedfishClient;
import org.shadowrack.redfish.RedfishClient.Walk;
import org.shadowrack.redfish.RedfishClients;
import org.shadowrack.redfish.RedfishTarget;

/** Discovers over Redfish: a virtual thread a service, so many at once as the network of BMCs bears. Thread-safe. */
public final class RedfishDiscovery implements Discovery {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int AT_ONCE = 64;

    private final RedfishClients clients;
    private final InstantSource clock;

    /** A discovery by {@code clients}; the topology is dated by {@code clock}. */
    public RedfishDiscovery(RedfishClients clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** What became of one service. */
    private record Visit(ServiceSettings service, Outcome<Walk> outcome) {}

    @Override
    public Outcome<Found> discover(SiteSettings settings) {
        List<Visit> visits = visits(settings.services());
        List<Problem> problems = new ArrayList<>();
        Map<ComponentId, Component> components = new LinkedHashMap<>();
        List<Observation.Reading> readings = new ArrayList<>();
        List<Observation.Malformed> malformed = new ArrayList<>();
        for (Visit visit : visits) {
            switch (visit.outcome()) {
                case Outcome.Failed<Walk>(Problem problem) -> problems.add(problem);
                case Outcome.Ok<Walk>(Walk walk) -> {
                    walk.components().forEach(
                            component -> components.put(component.id(), component.inRole(visit.service().role())));
                    readings.addAll(walk.readings());
                    malformed.addAll(walk.problems());
                }
            }
        }
        return !problems.isEmpty() && problems.size() == visits.size()
                ? Outcome.failed(problems.getFirst())
                : Outcome.ok(new Found(topology(settings, components), readings, malformed, problems));
    }

    private Topology topology(SiteSettings settings, Map<ComponentId, Component> components) {
        return VirtualComponents.added(new Topology(settings.site(), clock.instant(), components,
                settings.shadowings(), settings.workloads()), settings.inventory().virtual());
    }

    private List<Visit> visits(List<ServiceSettings> services) {
        Semaphore atOnce = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Visit>> tasks = new ArrayList<>();
            services.forEach(service -> tasks.add(() -> visit(service, atOnce)));
            List<Visit> visits = new ArrayList<>();
            for (Future<Visit> future : threads.invokeAll(tasks)) {
                visits.add(future.get());
            }
            return visits;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return services.stream().map(service -> new Visit(service, interrupted(service))).toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException("walking a service ended in a defect", e.getCause());
        }
    }

    private static Outcome<Walk> interrupted(ServiceSettings service) {
        return Outcome.failed(Problem.failed("it was interrupted", "discover " + service.name(), "Start it again"));
    }

    private Visit visit(ServiceSettings service, Semaphore atOnce) throws InterruptedException {
        atOnce.acquire();
        try {
            RedfishTarget target = new RedfishTarget(service.name(), service.url(), service.user(),
                    service.credential(), service.trust(), TIMEOUT);
            return new Visit(service, clients.open(target).then(RedfishDiscovery::walk));
        } finally {
            atOnce.release();
        }
    }

    private static Outcome<Walk> walk(RedfishClient client) {
        try (client) {
            return client.walk();
        }
    }
}
