package org.shadowrack.migration.drivers.docker;

import java.time.Duration;
import org.shadowrack.migration.driver.Driver;

/** Makes the driver named {@code docker}. */
public final class DockerDrivers {
    private DockerDrivers() {}

    /** The driver; {@code timeout} is that of one question to an engine. */
    public static Driver driver(Duration timeout) {
        return new DockerDriver(new EngineSocket(timeout));
    }
}
