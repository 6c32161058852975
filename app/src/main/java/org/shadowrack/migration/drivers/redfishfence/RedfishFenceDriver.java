package org.shadowrack.migration.drivers.redfishfence;

import java.util.Optional;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.Fence;

/** Fences, and nothing else. */
record RedfishFenceDriver(PowerFence power) implements Driver {
    @Override
    public String name() {
        return "redfish";
    }

    @Override
    public Optional<Fence> fence() {
        return Optional.of(power);
    }
}
