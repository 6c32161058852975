package org.shadowrack.inventory;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.shadowrack.config.InventorySettings.Hypervisor;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.inventory.GuestSource.Guests;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.Topology;

/**
 * A discovery that also asks the systems which host virtual machines and containers. One that does not answer is told, and
 * named as silent, so that nobody takes its guests for removed. Thread-safe if its parts are.
 */
public final class HostedDiscovery implements Discovery {
    private final Discovery discovery;
    private final GuestSource source;
    private final InstantSource clock;

    /** Adds what {@code source} tells to what {@code discovery} finds. */
    public HostedDiscovery(Discovery discovery, GuestSource source, InstantSource clock) {
        this.discovery = discovery;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Outcome<Found> discover(SiteSettings settings) {
        return discovery.discover(settings).map(found -> hosted(settings, found));
    }

    /** Forgets the guests that were known, and asks again. */
    @Override
    public Found guests(SiteSettings settings, Topology known) {
        Set<String> asked = new HashSet<>();
        settings.inventory().hypervisors().forEach(hypervisor -> asked.add(hypervisor.host()));
        Map<ComponentId, Component> rest = new LinkedHashMap<>(known.components());
        rest.values().removeIf(one -> VirtualComponents.isVirtual(one) && asked.contains(one.service()));
        Topology without = new Topology(known.site(), clock.instant(), rest, known.shadowings(), known.workloads());
        Topology named = VirtualComponents.added(without, settings.inventory().virtual());
        return hosted(settings, new Found(named, List.of(), List.of(), List.of()));
    }

    private Found hosted(SiteSettings settings, Found found) {
        List<Hypervisor> reached = settings.inventory().hypervisors().stream()
                .filter(one -> found.topology().ofService(one.host()).findAny().isPresent()).toList();
        Topology topology = found.topology();
        List<Problem> problems = new ArrayList<>(found.unreachable());
        Set<String> silent = new HashSet<>(found.silent());
        for (Map.Entry<Hypervisor, Outcome<Guests>> answer : asked(reached).entrySet()) {
            String host = answer.getKey().host();
            switch (answer.getValue()) {
                case Outcome.Ok<Guests>(Guests guests) -> {
                    topology = VirtualComponents.hosted(topology, host, guests.guests());
                    problems.addAll(guests.silent());
                }
                case Outcome.Failed<Guests>(Problem problem) -> {
                    problems.add(problem);
                    silent.add(host);
                }
            }
        }
        return new Found(topology, found.readings(), found.malformed(), problems, silent);
    }

    private Map<Hypervisor, Outcome<Guests>> asked(List<Hypervisor> hypervisors) {
        Map<Hypervisor, Outcome<Guests>> answers = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Hypervisor, Future<Outcome<Guests>>> asked = new LinkedHashMap<>();
            hypervisors.forEach(one -> asked.put(one, threads.submit(() -> source.guests(one))));
            for (Map.Entry<Hypervisor, Future<Outcome<Guests>>> one : asked.entrySet()) {
                answers.put(one.getKey(), one.getValue().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            hypervisors.forEach(one -> answers.putIfAbsent(one, Outcome.failed(Problem.failed("it was interrupted",
                    "listing the guests of " + one.host(), "Start it again"))));
        } catch (ExecutionException e) {
            throw new IllegalStateException("listing guests ended in a defect", e.getCause());
        }
        return answers;
    }
}
