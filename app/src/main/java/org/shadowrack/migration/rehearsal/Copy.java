package org.shadowrack.migration.rehearsal;

import java.util.TreeSet;

/** One host's copy of the workload. It takes writes while it is active and not fenced, whoever else does. */
final class Copy {
    private final TreeSet<Integer> writes = new TreeSet<>();
    private boolean exists;
    private boolean active;
    private boolean fenced;
    private long epoch;

    boolean accepts() {
        return exists && active && !fenced;
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

    TreeSet<Integer> writes() {
        return writes;
    }

    void create() {
        exists = true;
    }

    void remove() {
        exists = false;
        active = false;
        writes.clear();
    }

    void fence(boolean on) {
        fenced = on;
    }

    /** Follows another copy from now on. */
    void demote() {
        active = false;
    }

    /** The resource's own check of the fencing token: an older one than it has seen is refused. */
    boolean promote(long token) {
        if (token < epoch) {
            return false;
        }
        exists = true;
        active = true;
        epoch = token;
        return true;
    }
}
