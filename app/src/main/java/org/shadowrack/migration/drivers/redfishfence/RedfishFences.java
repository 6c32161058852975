package org.shadowrack.migration.drivers.redfishfence;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.redfish.RedfishClients;
import org.shadowrack.redfish.RedfishTarget;

/** Makes the driver named {@code redfish}. */
public final class RedfishFences {
    private RedfishFences() {}

    /**
     * The driver.
     *
     * @param clients open the controllers
     * @param controllers the management controller of a host, by the host's name; empty where the site knows none
     * @param patience how long a system may take to reach a power state
     */
    public static Driver driver(RedfishClients clients, Function<String, Optional<RedfishTarget>> controllers,
            Duration patience) {
        return new RedfishFenceDriver(new PowerFence(new Controllers(clients, controllers), patience));
    }
}
