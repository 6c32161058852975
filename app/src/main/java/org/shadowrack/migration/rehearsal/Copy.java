package org.shadowrack.migration.rehearsal;

import java.util.BitSet;

/** One host's copy of the workload. It takes writes while it is active and not fenced, whoever else does. */
final class Copy {
    private final BitSet writes = new BitSet();
    private boolean exists;
    private boolean active;
    private boolean fenced;
    private boolean dead;
    private long epoch;
    private long promotedAt;

    boolean accepts() {
        return exists && active && !fenced && !dead;
    }

    void die() {
        dead = true;
    }

    boolean dead() {
        return dead;
    }

    boolean exists() {
        return exists;
    }

    boolean active() {
        return exists && active;
    }

    boolean fenced() {
        return fenced;
    }

    long epoch() {
        return epoch;
    }

    /** The token of its last promotion. */
    long promotedAt() {
        return promotedAt;
    }

    /** By number. */
    BitSet writes() {
        return writes;
    }

    /** A new copy follows another; it starts without a fence. */
    void create() {
        exists = true;
        fenced = fenced && active;
    }

    void remove() {
        exists = false;
        active = false;
        writes.clear();
    }

    /** Follows another copy from now on. */
    void demote() {
        active = false;
    }

    /** It alone is asked: a second active copy is not refused, so that a rehearsal would show it. */
    void promote(long token) {
        exists = true;
        active = true;
        fenced = false;
        epoch = token;
        promotedAt = token;
    }

    /** Takes no more writes at an older token; what follows another copy stays as it is. */
    boolean fence(long token) {
        if (token < epoch) {
            return false;
        }
        epoch = token;
        fenced = true;
        return true;
    }
}
