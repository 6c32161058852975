package org.shadowrack.migration.drivers.ipmi;

import java.util.Optional;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.Fence;

/** Fences, and nothing else. */
record IpmiDriver(ChassisFence chassis) implements Driver {
    @Override
    public String name() {
        return "ipmi";
    }

    @Override
    public Optional<Fence> fence() {
        return Optional.of(chassis);
    }
}
