package org.shadowrack.migration.drivers.docker;

import java.util.Optional;
import org.shadowrack.inventory.GuestSource;
import org.shadowrack.migration.driver.Driver;

/** Lists containers, and moves nothing. */
record DockerDriver(EngineSocket engine) implements Driver {
    @Override
    public String name() {
        return "docker";
    }

    @Override
    public Optional<GuestSource> guests() {
        return Optional.of(engine);
    }
}
