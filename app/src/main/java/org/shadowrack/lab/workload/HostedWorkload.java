package org.shadowrack.lab.workload;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.shadowrack.lab.plane.Hosts;
import org.shadowrack.lab.plane.WorkloadDeclaration;
import org.shadowrack.lab.plane.WorkloadPlacement;
import org.shadowrack.lab.workload.DataCopy.State;
import org.shadowrack.lab.workload.OutageLog.Outage;
import org.shadowrack.lab.workload.ReplicationLink.Method;

/** A workload with its copies, its address and its client. Thread-safe: every method holds its lock. */
final class HostedWorkload {
    private static final int LEAST_VALUE = 64;
    private static final int LARGEST_VALUE = 1024;

    private final WorkloadDeclaration declaration;
    private final Hosts power;
    private final InstantSource clock;
    private final WorkloadPlacement placement;
    private final int valueBytes;
    private final Random payload;
    private final Map<String, DataCopy> copies = new LinkedHashMap<>();
    private final Map<String, ReplicationLink> links = new LinkedHashMap<>();
    private final WriteLedger ledger = new WriteLedger();
    private final OutageLog outages = new OutageLog();
    private String addressHost;
    private String holder;
    private long addressEpoch;
    private long epoch;
    private long sequence;

    HostedWorkload(WorkloadDeclaration declaration, Hosts power, InstantSource clock, WorkloadPlacement placement) {
        this.declaration = declaration;
        this.power = power;
        this.clock = clock;
        this.placement = placement;
        this.valueBytes = (int) Math.clamp(declaration.bytes() / DataCopy.KEYS, LEAST_VALUE, LARGEST_VALUE);
        this.payload = new Random(declaration.name().hashCode());
        this.addressHost = declaration.primary();
        this.holder = declaration.primary();
        DataCopy first = new DataCopy(declaration.primary(), State.ACTIVE, 0);
        for (int key = 0; key < DataCopy.KEYS; key++) {
            first.put(key, 0, value());
        }
        copies.put(declaration.primary(), first);
    }

    private byte[] value() {
        byte[] value = new byte[valueBytes];
        payload.nextBytes(value);
        return value;
    }

    WorkloadDeclaration declaration() {
        return declaration;
    }

    /** The client's next write, through the address, at the address's epoch. */
    synchronized void write() {
        DataCopy copy = copies.get(addressHost);
        if (copy != null && power.up(addressHost) && copy.state() == State.ACTIVE && copy.epoch() <= addressEpoch) {
            int key = (int) (++sequence % DataCopy.KEYS);
            copy.put(key, sequence, value());
            ledger.acknowledged(key, sequence, valueBytes);
        } else {
            ledger.failed();
        }
    }

    /** Lets every link copy; a link with a dead end stands still. */
    synchronized void replicate(long budget) {
        links.values().stream()
                .filter(link -> power.up(link.source().host()) && power.up(link.target().host()))
                .forEach(link -> link.copy(budget));
    }

    synchronized boolean startReplica(String host, String from, Method method) {
        DataCopy source = reachable(from);
        require(!host.equals(from), 409, host + " can't follow itself");
        ReplicationLink running = links.get(host);
        if (running != null && running.source() == source && running.method() == method && method != Method.SNAPSHOT) {
            return false;
        }
        up(host);
        DataCopy target = copies.computeIfAbsent(host, name -> new DataCopy(name, State.REPLICA, 0));
        require(target.state() != State.ACTIVE, 409, host + " is active and can't become a replica: fence it first");
        target.state(State.REPLICA);
        links.put(host, new ReplicationLink(method, source, target, clock.instant()));
        return true;
    }

    synchronized ReplicationLink link(String host) {
        ReplicationLink link = links.get(host);
        if (link == null) {
            throw new Refusal(404, declaration.name() + " has no replica at " + host);
        }
        up(host);
        return link;
    }

    synchronized void dropReplica(String host) {
        DataCopy copy = copies.get(host);
        require(copy == null || copy.state() != State.ACTIVE, 409, host + " is active: it is no replica to drop");
        links.remove(host);
        copies.remove(host);
    }

    synchronized long fence(String host, long newEpoch) {
        DataCopy copy = reachable(host);
        require(newEpoch >= copy.epoch(), 409, "epoch " + newEpoch + " is older than " + copy.epoch());
        copy.epoch(newEpoch);
        if (copy.state() == State.ACTIVE) {
            copy.state(State.FENCED);
        }
        return copy.sequence();
    }

    /** Answers whether it was active at that epoch already. */
    synchronized boolean promote(String host, long newEpoch) {
        DataCopy copy = reachable(host);
        if (copy.state() == State.ACTIVE && copy.epoch() == newEpoch) {
            return true;
        }
        require(newEpoch > epoch, 409, "epoch " + newEpoch + " is not newer than " + epoch);
        copies.values().stream().filter(other -> other != copy && other.state() == State.ACTIVE)
                .filter(other -> power.up(other.host())).findFirst().ifPresent(other -> {
                    throw new Refusal(409, other.host() + " is active and not fenced");
                });
        links.remove(host);
        copy.state(State.ACTIVE);
        copy.epoch(newEpoch);
        epoch = newEpoch;
        holder = host;
        placement.active(declaration.name(), host);
        return false;
    }

    synchronized void stop(String host) {
        DataCopy copy = reachable(host);
        copy.state(State.STOPPED);
    }

    synchronized void start(String host) {
        DataCopy copy = reachable(host);
        if (copy.state() == State.STOPPED) {
            copy.state(copy.epoch() == epoch ? State.ACTIVE : State.REPLICA);
        }
    }

    synchronized void address(String host, long newEpoch) {
        require(newEpoch >= addressEpoch, 409, "epoch " + newEpoch + " is older than " + addressEpoch);
        addressHost = host;
        addressEpoch = newEpoch;
        outages.serving(power.up(host), clock.instant());
    }

    /** A host changed: outages begin or end, and one that comes back late learns that it has been superseded. */
    synchronized void hostChanged(String host, boolean up, Instant at) {
        DataCopy copy = copies.get(host);
        if (up && copy != null && copy.state() == State.ACTIVE && copy.epoch() < epoch) {
            copy.state(State.FENCED);
        }
        if (host.equals(addressHost)) {
            outages.serving(up, at);
        }
    }

    synchronized WriteLedger.Account account() {
        return ledger.account(active());
    }

    synchronized List<Outage> outages() {
        return outages.all();
    }

    synchronized Status status() {
        List<CopyStatus> each = new ArrayList<>();
        copies.values().forEach(copy -> each.add(new CopyStatus(copy.host(),
                power.up(copy.host()) ? copy.state().name().toLowerCase(java.util.Locale.ROOT) : "unreachable",
                copy.sequence(), copy.epoch(), copy.bytes(), copy.checksum())));
        DataCopy active = active();
        return new Status(declaration.name(), active == null ? null : active.host(), holder, epoch,
                new Address(addressHost, addressEpoch), each);
    }

    synchronized LinkStatus linkStatus(String host) {
        ReplicationLink link = link(host);
        boolean broken = !power.up(link.source().host());
        return new LinkStatus(broken ? "broken" : link.inSync() ? "in-sync" : "syncing", link.lagSeconds(),
                link.source().bytes(), link.bytesLeft(), link.snapshotAt(), link.target().checksum());
    }

    private @Nullable DataCopy active() {
        return copies.values().stream().filter(copy -> copy.state() == State.ACTIVE && copy.epoch() == epoch)
                .findFirst().orElse(null);
    }

    private DataCopy reachable(String host) {
        up(host);
        return Objects.requireNonNullElseGet(copies.get(host), () -> {
            throw new Refusal(409, declaration.name() + " has no copy at " + host);
        });
    }

    private void up(String host) {
        require(power.up(host), 504, host + " does not answer");
    }

    private static void require(boolean condition, int status, String otherwise) {
        if (!condition) {
            throw new Refusal(status, otherwise);
        }
    }

    /** Where clients are pointed. */
    record Address(String host, long epoch) {}

    /** A copy as the API tells of it. */
    record CopyStatus(String host, String state, long sequence, long epoch, long bytes, String checksum) {}

    /**
     * The workload as the API tells of it; {@code activeHost} is null while nothing takes writes, {@code holder} is the one
     * that was promoted last.
     */
    record Status(String name, @Nullable String activeHost, String holder, long epoch, Address address,
            List<CopyStatus> copies) {}

    /** A replica as the API tells of it. */
    record LinkStatus(String state, double lagSeconds, long bytesTotal, long bytesLeft, @Nullable Instant snapshotAt,
            String checksum) {}
}
