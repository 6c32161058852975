package org.shadowrack.migration.drivers.redis.server;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a server says of itself.
 *
 * @param info the fields of INFO replication, keyspace, server and memory
 * @param minReplicas {@code min-replicas-to-write}
 * @param maxLag {@code min-replicas-max-lag}
 */
public record Status(Map<String, String> info, long minReplicas, long maxLag) {
    /** {@code min-replicas-to-write} of a fence: as many replicas as nobody has. */
    static final long FENCE = Integer.MAX_VALUE;
    /** {@code min-replicas-max-lag} of epoch 0; any real lag is shorter. */
    private static final long EPOCH_ZERO = 1_000_000;

    public Status {
        info = Map.copyOf(info);
    }

    static Status read(String info, long minReplicas, long maxLag) {
        return new Status(info.lines().filter(line -> line.contains(":")).collect(Collectors.toMap(
                line -> line.substring(0, line.indexOf(':')), line -> line.substring(line.indexOf(':') + 1).strip(),
                (first, second) -> first)), minReplicas, maxLag);
    }

    static String mark(long epoch) {
        return Long.toString(EPOCH_ZERO + epoch);
    }

    /** Whether it follows another, and so takes no writes of clients. */
    public boolean isReplica() {
        return "slave".equals(text("role"));
    }

    /** Whether it refuses writes although it follows nobody. */
    public boolean isFenced() {
        return !isReplica() && isMarked();
    }

    /** Whether it would refuse writes if it followed nobody: this driver has had its hand on it. */
    public boolean isMarked() {
        return minReplicas == FENCE;
    }

    /** Whether it takes writes. */
    public boolean isWritable() {
        return !isReplica() && !isMarked();
    }

    /** The newest epoch that has changed it; 0 where none has. */
    public long epoch() {
        return Math.max(0, maxLag - EPOCH_ZERO);
    }

    /** Whether it demands replicas itself, so that there is no room for a fence. */
    public boolean demandsReplicas() {
        return minReplicas > 0 && !isMarked();
    }

    /** Whether it is told to follow {@code primary}. */
    public boolean follows(Place primary) {
        return isReplica() && primary.address().equals(text("master_host"))
                && Integer.toString(primary.port()).equals(text("master_port"));
    }

    /** Whether its stream from the primary flows. */
    public boolean streams() {
        return "up".equals(text("master_link_status"));
    }

    /** The name of the history of writes that it has. */
    public String history() {
        return text("master_replid");
    }

    /** The bytes of that history that it has carried out. */
    public long offset() {
        return number(isReplica() ? "slave_repl_offset" : "master_repl_offset");
    }

    /** What is still to come of a first copy, bytes; 0 where that is not under way. */
    public long firstCopyLeft() {
        return Math.max(0, number("master_sync_left_bytes"));
    }

    /** What its keys and values take in memory, bytes. */
    public long dataBytes() {
        return Math.max(0, number("used_memory_dataset"));
    }

    /** The process, by the number that it gave itself at its start. */
    public String run() {
        return text("run_id");
    }

    /** Whether it holds no key in any of its databases. */
    public boolean isEmpty() {
        return info.keySet().stream().noneMatch(key -> key.matches("db[0-9]+"));
    }

    private String text(String key) {
        return info.getOrDefault(key, "");
    }

    private long number(String key) {
        String text = text(key);
        return text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /** In a word. */
    public String role() {
        return isReplica()
                ? "a replica of " + text("master_host") + ":" + text("master_port")
                : isFenced() ? "a fenced primary" : "a primary that takes writes";
    }
}
