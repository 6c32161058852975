package org.shadowrack.system.migration.peers;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.drivers.peers.RedisPeer;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** Writes a number after the other all the time, connects anew when it is cut off, and remembers which were acknowledged. */
public final class RedisClient implements AutoCloseable {
    private static final String KEY = "beat";
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final InetSocketAddress at;
    private final Set<Long> acknowledged = new ConcurrentSkipListSet<>();
    private final Gaps gaps = new Gaps();
    private final Thread thread;
    private volatile boolean ending;
    private volatile long refused;
    private @Nullable Jedis connection;

    public RedisClient(InetSocketAddress at) {
        this.at = at;
        this.thread = Thread.ofPlatform().name("redis-client").start(this::write);
    }

    private static Jedis connect(InetSocketAddress at) {
        return new Jedis(new HostAndPort("127.0.0.1", at.getPort()),
                DefaultJedisClientConfig.builder().resp2().password(RedisPeer.PASSWORD).timeoutMillis(5000).build());
    }

    private void write() {
        for (long number = 1; !ending; number++) {
            try {
                Jedis open = connection;
                if (open == null) {
                    open = connect(at);
                    connection = open;
                }
                open.sadd(KEY, Long.toString(number));
                acknowledged.add(number);
                gaps.answered();
            } catch (JedisException broken) {
                refused++;
                disconnect();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        disconnect();
    }

    private void disconnect() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (JedisException gone) {
            // It is gone either way.
        }
        connection = null;
    }

    /** The numbers at one server. */
    public static Set<Long> written(InetSocketAddress server) {
        try (Jedis connection = connect(server)) {
            return connection.smembers(KEY).stream().map(Long::valueOf).collect(Collectors.toSet());
        }
    }

    public Set<Long> acknowledged() {
        return new TreeSet<>(acknowledged);
    }

    public long refused() {
        return refused;
    }

    public Gaps gaps() {
        return gaps;
    }

    @Override
    public void close() throws InterruptedException {
        ending = true;
        thread.join(Duration.ofSeconds(20));
    }
}
