package org.shadowrack.migration.drivers.qemu;

import java.time.Duration;
import org.shadowrack.migration.driver.Driver;

/** Makes the driver named {@code qemu}. */
public final class QemuDrivers {
    private QemuDrivers() {}

    /** The driver; {@code timeout} is that of all questions to one machine. */
    public static Driver driver(Duration timeout) {
        return new QemuDriver(new MonitorFolder(timeout));
    }
}
