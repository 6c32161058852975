package org.shadowrack.migration.rehearsal;

import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.StepOutcome;

/**
 * Two hosts, one workload, its clients. Clients write at every step of time: to the host that they are pointed at, and,
 * as one with an old address would, to the other one too. Not thread-safe.
 */
public final class World {
    /** The host that the workload is at home on. */
    public static final String PRIMARY = "primary";
    /** The host that mirrors it. */
    public static final String SHADOW = "shadow";

    private final Map<String, Copy> copies = Map.of(PRIMARY, new Copy(), SHADOW, new Copy());
    private final BitSet acknowledged = new BitSet();
    private String pointed = PRIMARY;
    private long epoch = 1;
    private long addressEpoch = 1;
    private @Nullable String source;
    private final boolean snapshots;
    private BitSet snapshot = new BitSet();
    private int nextWrite;
    private int twoPrimaries;

    /** The workload runs on its primary; there is no copy. Copied is what is there at any time. */
    public World() {
        this(false);
    }

    /** The same; with {@code snapshots} what is copied is what was there when the copying was begun. */
    public World(boolean snapshots) {
        this.snapshots = snapshots;
        copy(PRIMARY).promote(1);
        clientsWrite();
    }

    /** Time passes: clients write. */
    public void clientsWrite() {
        int accepting = 0;
        for (String host : new String[]{PRIMARY, SHADOW}) {
            Copy copy = copy(host);
            accepting += copy.accepts() ? 1 : 0;
            // An address with an older token than the copy's is refused by the copy.
            if (copy.accepts() && host.equals(pointed) && copy.epoch() <= addressEpoch) {
                copy.writes().set(++nextWrite);
                acknowledged.set(nextWrite);
            }
        }
        twoPrimaries += accepting > 1 ? 1 : 0;
    }

    /** How often two copies took writes at once. */
    public int twoPrimaries() {
        return twoPrimaries;
    }

    /** Acknowledged writes that the active copy does not have. */
    public int lost() {
        return lacking(acknowledged, copy(newest()).writes());
    }

    /** Which copy takes writes; empty where none does. */
    public String active() {
        return copy(newest()).accepts() ? newest() : "";
    }

    /** The copy that was promoted last, fenced or not. */
    String newest() {
        Copy shadow = copy(SHADOW);
        Copy primary = copy(PRIMARY);
        boolean away = shadow.active() && (!primary.active() || shadow.promotedAt() > primary.promotedAt());
        return away ? SHADOW : PRIMARY;
    }

    /** Whether clients are served where they are pointed. */
    public boolean serves() {
        return copy(pointed).accepts() && copy(pointed).epoch() <= addressEpoch;
    }

    /** Where clients are pointed. */
    public String pointed() {
        return pointed;
    }

    /** Whether a copy is there at all. */
    public boolean hasCopy(String host) {
        return copy(host).exists();
    }

    /** Whether the host is fenced. */
    public boolean fenced(String host) {
        return copy(host).fenced();
    }

    /** Something is asked of {@code host} (empty: of none) while clients write before and after. */
    StepOutcome effect(Faults faults, String verb, String host, Supplier<StepOutcome> effect) {
        clientsWrite();
        if (faults.hostDies()) {
            die(PRIMARY);
        }
        StepOutcome outcome = faults.effect(verb, () -> !host.isEmpty() && dead(host)
                ? new StepOutcome.Retry(host + " does not answer to " + verb)
                : effect.get());
        clientsWrite();
        return outcome;
    }

    Copy copy(String host) {
        return Objects.requireNonNull(copies.get(host), host);
    }

    /** Refused with an older token than the address has. */
    boolean point(String host, long token) {
        if (token < addressEpoch) {
            return false;
        }
        pointed = host;
        addressEpoch = token;
        return true;
    }

    /** Refused with a token that is not newer than any promotion before; the same one again changes nothing. */
    boolean promote(String host, long token) {
        Copy copy = copy(host);
        if (copy.accepts() && copy.epoch() == token) {
            return true;
        }
        if (token <= epoch) {
            return false;
        }
        epoch = token;
        copy.promote(token);
        return true;
    }

    void replicateFrom(@Nullable String host) {
        source = host;
        snapshot = host == null ? new BitSet() : (BitSet) copy(host).writes().clone();
    }

    boolean replicates(String from) {
        return from.equals(source);
    }

    /** Ships what is missing; answers how much of what the source has was not at the copy before, or is not after. */
    int ship(String from, String to) {
        int before = missing(from, to);
        copy(to).writes().or(snapshots ? snapshot : copy(from).writes());
        return snapshots ? missing(from, to) : before;
    }

    private int missing(String from, String to) {
        return lacking(copy(from).writes(), copy(to).writes());
    }

    private static int lacking(BitSet all, BitSet there) {
        BitSet lacking = (BitSet) all.clone();
        lacking.andNot(there);
        return lacking.cardinality();
    }

    /** The host goes dark for good: it serves nobody, and answers nothing but its power state. */
    public void die(String host) {
        copy(host).die();
    }

    boolean dead(String host) {
        return copy(host).dead();
    }
}
