package org.shadowrack.migration.drivers.powerdns;

import java.time.Duration;
import java.time.InstantSource;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Tls;

/** Makes the driver named {@code powerdns}. */
public final class PowerDnsDrivers {
    private PowerDnsDrivers() {}

    /**
     * The driver.
     *
     * @param tls for an API over https
     * @param credentials hold the API keys that workloads refer to
     * @param timeout of one request
     */
    public static Driver driver(Tls tls, CredentialStore credentials, Duration timeout) {
        return new PowerDnsDriver(new RecordSwitch(new ZoneApis(tls, credentials, timeout), InstantSource.system()));
    }
}
