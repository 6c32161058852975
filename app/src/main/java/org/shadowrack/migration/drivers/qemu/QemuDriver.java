package org.shadowrack.migration.drivers.qemu;

import java.util.Optional;
import org.shadowrack.inventory.GuestSource;
import org.shadowrack.migration.driver.Driver;

/** Lists machines, and moves nothing. */
record QemuDriver(MonitorFolder monitors) implements Driver {
    @Override
    public String name() {
        return "qemu";
    }

    @Override
    public Optional<GuestSource> guests() {
        return Optional.of(monitors);
    }
}
