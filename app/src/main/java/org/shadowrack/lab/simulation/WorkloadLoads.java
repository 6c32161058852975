package org.shadowrack.lab.simulation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.shadowrack.lab.estate.Estate;
import org.shadowrack.lab.estate.HostPlan;
import org.shadowrack.lab.estate.WorkloadPlan;
import org.shadowrack.lab.physics.Noise;

/**
 * Which host carries which workload, and what they ask of it. {@link #active} is thread-safe, the rest is guarded by
 * the data centre's lock.
 */
final class WorkloadLoads {

    private final List<HostPlan> hosts;
    private final List<WorkloadPlan> workloads;
    private final long[] streams;
    private final AtomicIntegerArray activeOn;
    private final double[] load;
    private final Map<String, Integer> hostNumbers = new HashMap<>();
    private final Map<String, Integer> workloadNumbers = new HashMap<>();

    WorkloadLoads(Estate estate, long seed) {
        this.hosts = estate.hosts();
        this.workloads = estate.workloads();
        this.streams = new long[workloads.size()];
        this.activeOn = new AtomicIntegerArray(workloads.size());
        this.load = new double[hosts.size()];
        hosts.forEach(host -> hostNumbers.put(host.name(), host.index()));
        for (int number = 0; number < streams.length; number++) {
            var declaration = workloads.get(number).declaration();
            workloadNumbers.put(declaration.name(), number);
            streams[number] = Noise.stream(seed, "load/" + declaration.name());
            activeOn.set(number, number(hostNumbers, declaration.primary()));
        }
    }

    void active(String workload, String host) {
        activeOn.set(number(workloadNumbers, workload), number(hostNumbers, host));
    }

    /** Works out what is asked of every host at a moment. */
    void compute(long second) {
        Arrays.fill(load, 0);
        for (int number = 0; number < streams.length; number++) {
            int host = activeOn.get(number);
            load[host] += workloads.get(number).demand().at(second, streams[number]) / hosts.get(host).scale();
        }
    }

    /** What workloads ask of a host, as a share of it; may be above 1. */
    double of(HostPlan host) {
        return load[host.index()];
    }

    private static int number(Map<String, Integer> numbers, String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("The lab has neither host nor workload named " + name + ".");
        }
        return number;
    }
}
