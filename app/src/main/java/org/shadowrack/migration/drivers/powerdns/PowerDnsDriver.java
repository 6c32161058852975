package org.shadowrack.migration.drivers.powerdns;

import java.util.Optional;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.TrafficSwitch;

/** Switches traffic, and nothing else. */
record PowerDnsDriver(RecordSwitch records) implements Driver {
    @Override
    public String name() {
        return "powerdns";
    }

    @Override
    public Optional<TrafficSwitch> traffic() {
        return Optional.of(records);
    }
}
