package org.shadowrack.lab.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.shadowrack.lab.estate.Estate;
import org.shadowrack.lab.estate.HostPlan;
import org.shadowrack.lab.estate.RackPlan;
import org.shadowrack.lab.metric.HostMetrics;
import org.shadowrack.lab.physics.Climate;
import org.shadowrack.lab.physics.Noise;
import org.shadowrack.lab.view.HostView;
import org.shadowrack.lab.view.RackView;
import org.shadowrack.lab.wear.Decoy;
import org.shadowrack.lab.wear.DecoySchedule;

/**
 * The simulated data centre. Its clock stands still unless it is advanced. What is measured and what fails depends on
 * the settings, and on power orders and placements with their instants, but not on real time nor on how an advance is
 * divided. Thread-safe.
 */
public final class DataCentre implements InstantSource {

    private final SimulationSettings settings;
    private final Estate estate;
    private final long step;
    private final List<LiveHost> hosts = new ArrayList<>();
    private final List<LiveRack> racks = new ArrayList<>();
    private final Climate climate;
    private final Decoys decoys;
    private final WorkloadLoads loads;
    private final Agenda agenda = new Agenda();
    private final PowerControl power;
    private final List<Failure> failures = new ArrayList<>();
    private final List<HappeningListener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final ReentrantLock advancing = new ReentrantLock(true);
    private volatile Instant now;
    private long nextSample;

    /**
     * A data centre at its start, with the first sample taken.
     *
     * @param estate what it consists of
     */
    public DataCentre(Estate estate, SimulationSettings settings) {
        this.settings = settings;
        this.estate = estate;
        this.step = settings.sampleEvery().toSeconds();
        this.climate = new Climate(Noise.stream(settings.seed(), "weather"));
        this.decoys = new Decoys(new DecoySchedule(estate, settings.seed(), HostMetrics.COUNT));
        this.loads = new WorkloadLoads(estate, settings.seed());
        this.now = settings.start();
        this.nextSample = settings.start().getEpochSecond();
        this.power = new PowerControl(this::tell);
        build();
        sample();
    }

    private void build() {
        for (RackPlan rack : estate.racks()) {
            List<LiveHost> inRack = new ArrayList<>();
            for (HostPlan host : rack.hosts()) {
                inRack.add(new LiveHost(host, settings.seed(), settings.start(), settings.rowsKept()));
            }
            hosts.addAll(inRack);
            racks.add(new LiveRack(rack, inRack, settings.seed(), settings.start(), settings.rowsKept()));
        }
    }

    /** What it consists of. */
    public Estate estate() {
        return estate;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Tells a listener of everything that happens from now on. */
    public void listen(HappeningListener listener) {
        listeners.add(listener);
    }

    /**
     * Looks at a state that doesn't change meanwhile.
     *
     * @param question must not wait for anything
     */
    public <T> T look(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** A host, by its {@link HostPlan#index()}; to be looked at within {@link #look}. */
    public HostView host(int index) {
        return hosts.get(index);
    }

    /** A rack, by its place in the estate; to be looked at within {@link #look}. */
    public RackView rack(int index) {
        return racks.get(index);
    }

    /** The failures that have happened by now. */
    public List<Failure> failures() {
        return look(() -> List.copyOf(failures));
    }

    /** The decoys that have begun by now. */
    public List<Decoy> decoys() {
        return look(() -> decoys.begunBy(now.getEpochSecond()));
    }

    /**
     * Simulates a while; returns when it is done.
     *
     * @param by not negative
     * @return the clock's new instant
     */
    public Instant advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock can't go back by " + by + ".");
        }
        advancing.lock();
        try {
            Instant target = now.plus(by);
            while (locked(() -> stepTowards(target))) {
                // Others get to look between two steps.
            }
            return target;
        } finally {
            advancing.unlock();
        }
    }

    /** Gives a host a power order, which takes effect at once. */
    public PowerOutcome order(int host, PowerOrder order) {
        return locked(() -> {
            PowerOutcome outcome = power.order(hosts.get(host), order, now);
            measure(now.getEpochSecond());
            return outcome;
        });
    }

    /**
     * A workload is active on a host; its load is there from the next sample on. Never waits for the simulation.
     *
     * @throws IllegalArgumentException when either is not declared
     */
    public void active(String workload, String host) {
        loads.active(workload, host);
    }

    private boolean stepTowards(Instant target) {
        long next = Math.min(nextSample, agenda.next());
        if (next > target.getEpochSecond()) {
            now = target;
            return false;
        }
        now = now.getEpochSecond() >= next ? now : Instant.ofEpochSecond(next);
        if (agenda.next() <= nextSample) {
            agenda.run();
        } else {
            sample();
        }
        return true;
    }

    private void sample() {
        long second = nextSample;
        decoys.advance(second);
        loads.compute(second);
        measure(second);
        hosts.forEach(LiveHost::record);
        racks.forEach(rack -> rack.record((double) step));
        hosts.forEach(host -> host.wear((double) step, decoys, (part, after) -> failLater(host, part, second, after)));
        nextSample += step;
    }

    private void measure(long second) {
        for (LiveRack rack : racks) {
            rack.air(second, climate, decoys);
            for (LiveHost host : rack.hosts()) {
                host.measure(second, rack.inlet(climate, host.plan().unit()), loads.of(host.plan()), decoys);
            }
            rack.measure(second, climate);
        }
    }

    private void failLater(LiveHost host, LivePart part, long from, double after) {
        long due = from + Math.max(1, (long) Math.ceil(after));
        agenda.add(due, second -> {
            // Someone may have switched the host off meanwhile: then the part is spared until it runs again.
            if (host.on()) {
                fail(host, part, Instant.ofEpochSecond(second));
            }
        });
    }

    private void fail(LiveHost host, LivePart part, Instant at) {
        failures.add(part.fail(at));
        tell(new Happening.PartFailed(at, host.plan(), part.kind(), part.number()));
        power.settle(host, true, at);
        measure(at.getEpochSecond());
        agenda.add(at.getEpochSecond() + part.repairSeconds(), second -> replace(host, part, second));
    }

    private void replace(LiveHost host, LivePart part, long second) {
        Instant at = Instant.ofEpochSecond(second);
        part.replace(at);
        tell(new Happening.PartReplaced(at, host.plan(), part.kind(), part.number(), part.serial()));
        power.settle(host, false, at);
        measure(second);
    }

    private void tell(Happening happening) {
        listeners.forEach(listener -> listener.happened(happening));
    }

    private <T> T locked(Supplier<T> action) {
        lock.writeLock().lock();
        try {
            return action.get();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
