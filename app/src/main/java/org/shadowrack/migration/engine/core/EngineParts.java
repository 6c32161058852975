package org.shadowrack.migration.engine.core;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import org.shadowrack.capacity.CapacityPool;
import org.shadowrack.history.Journal;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.step.Pace;
import org.shadowrack.security.Access;

/**
 * What an engine is made of; the composition root provides it, and keeps it open as long as the engine is.
 *
 * @param drivers their names must differ
 * @param clock the site's time
 * @param executor runs one migration a thread; {@code Runnable::run} carries a command out before it returns
 */
public record EngineParts(Journal journal, Access access, CapacityPool pool, List<Driver> drivers, Profiles profiles,
        InstantSource clock, EngineSettings settings, Pace pace, Executor executor) {
    public EngineParts {
        drivers = List.copyOf(drivers);
    }
}
