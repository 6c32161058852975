package org.shadowrack.migration.drivers.redis;

import java.time.Duration;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.drivers.redis.server.Access;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Tls;

/** Makes the driver named {@code redis}. */
public final class RedisDrivers {
    private RedisDrivers() {}

    /**
     * The driver.
     *
     * @param tls for servers that have certificates
     * @param credentials hold the passwords that workloads refer to
     * @param timeout of connecting, and of one answer
     */
    public static Driver driver(Tls tls, CredentialStore credentials, Duration timeout) {
        return new RedisDriver(new Access(tls, credentials, timeout));
    }
}
