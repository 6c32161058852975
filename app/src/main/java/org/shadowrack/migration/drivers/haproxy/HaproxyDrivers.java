package org.shadowrack.migration.drivers.haproxy;

import java.time.Duration;
import org.shadowrack.migration.driver.Driver;

/** Makes the driver named {@code haproxy}. */
public final class HaproxyDrivers {
    private HaproxyDrivers() {}

    /** The driver; {@code timeout} is that of one exchange. */
    public static Driver driver(Duration timeout) {
        return new HaproxyDriver(new WeightSwitch(timeout));
    }
}
