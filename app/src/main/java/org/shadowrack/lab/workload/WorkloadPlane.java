package org.shadowrack.lab.workload;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.shadowrack.lab.plane.Plane;
import org.shadowrack.lab.plane.PlaneContext;
import org.shadowrack.lab.plane.PlaneReply;
import org.shadowrack.lab.plane.PlaneRequest;
import tools.jackson.databind.json.JsonMapper;

/** The workloads of one lab, their clients and their copying. Thread-safe. */
final class WorkloadPlane implements Plane {
    private static final long WRITE_EVERY_MILLIS = 50;
    private static final long COPY_EVERY_MILLIS = 25;
    /** Each link copies about 2 MiB a second. */
    private static final long COPY_BUDGET = (2 << 20) * COPY_EVERY_MILLIS / 1000;

    private final Map<String, HostedWorkload> workloads = new LinkedHashMap<>();
    private final WorkloadRoutes routes;
    private final AddressRoutes addresses;
    private final ScheduledExecutorService ticks = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("lab-workloads").factory());

    WorkloadPlane(PlaneContext context) {
        context.workloads().forEach(declaration -> workloads.put(declaration.name(),
                new HostedWorkload(declaration, context.power(), context.clock(), context.placement())));
        JsonMapper json = JsonMapper.builder().build();
        this.routes = new WorkloadRoutes(workloads, json);
        this.addresses = new AddressRoutes(workloads, json);
        context.power().listen((host, up, at) -> workloads.values()
                .forEach(workload -> workload.hostChanged(host, up, at)));
        ticks.scheduleAtFixedRate(() -> workloads.values().forEach(HostedWorkload::write), WRITE_EVERY_MILLIS,
                WRITE_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        ticks.scheduleAtFixedRate(() -> workloads.values().forEach(workload -> workload.replicate(COPY_BUDGET)),
                COPY_EVERY_MILLIS, COPY_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public PlaneReply handle(PlaneRequest request) {
        try {
            return request.path().startsWith("/lab/v1/addresses")
                    ? addresses.handle(request)
                    : routes.handle(request);
        } catch (Refusal refusal) {
            return RequestBody.error(refusal.status(), String.valueOf(refusal.getMessage()));
        }
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }
}
