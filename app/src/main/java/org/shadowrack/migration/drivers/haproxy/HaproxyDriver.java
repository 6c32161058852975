package org.shadowrack.migration.drivers.haproxy;

import java.util.Optional;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.TrafficSwitch;

/** Switches traffic, and nothing else. */
record HaproxyDriver(WeightSwitch weights) implements Driver {
    @Override
    public String name() {
        return "haproxy";
    }

    @Override
    public Optional<TrafficSwitch> traffic() {
        return Optional.of(weights);
    }
}
