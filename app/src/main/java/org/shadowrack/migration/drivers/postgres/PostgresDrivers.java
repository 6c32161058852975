package org.shadowrack.migration.drivers.postgres;

import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.drivers.postgres.host.Hosts;
import org.shadowrack.security.CredentialStore;

/** Makes the driver named {@code postgres}. */
public final class PostgresDrivers {
    private PostgresDrivers() {}

    /** The driver; {@code credentials} hold the passwords that workloads refer to. */
    public static Driver driver(CredentialStore credentials) {
        return new PostgresDriver(new Hosts(credentials));
    }
}
