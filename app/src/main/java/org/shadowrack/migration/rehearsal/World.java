package org.shadowrack.migration.rehearsal;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
    private final Set<Integer> acknowledged = new TreeSet<>();
    private String pointed = PRIMARY;
    private long epoch = 1;
    private long addressEpoch = 1;
    private @Nullable String source;
    private int nextWrite;
    private int twoPrimaries;

    /** The workload runs on its primary; there is no copy. */
    public World() {
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
                copy.writes().add(++nextWrite);
                acknowledged.add(nextWrite);
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
        Set<Integer> kept = copy(newest()).writes();
        return (int) acknowledged.stream().filter(write -> !kept.contains(write)).count();
    }

    /** Which copy takes writes; empty where none does. */
    public String active() {
        return copy(newest()).accepts() ? newest() : "";
    }

    /** The copy that was promoted last, fenced or not. */
    private String newest() {
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
    }

    boolean replicates(String from) {
        return from.equals(source);
    }

    /** Ships what is missing, and answers how much that was. */
    int ship(String from, String to) {
        TreeSet<Integer> missing = new TreeSet<>(copy(from).writes());
        missing.removeAll(copy(to).writes());
        copy(to).writes().addAll(missing);
        return missing.size();
    }
}
