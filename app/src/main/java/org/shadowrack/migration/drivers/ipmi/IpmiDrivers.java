package org.shadowrack.migration.drivers.ipmi;

import java.time.Duration;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.security.CredentialStore;

/** Makes the driver named {@code ipmi}. */
public final class IpmiDrivers {
    private IpmiDrivers() {}

    /**
     * The driver.
     *
     * @param credentials hold the passwords that workloads refer to
     * @param timeout of one command
     * @param patience how long a system may take to reach a power state
     */
    public static Driver driver(CredentialStore credentials, Duration timeout, Duration patience) {
        return new IpmiDriver(new ChassisFence(credentials, timeout, patience));
    }
}
