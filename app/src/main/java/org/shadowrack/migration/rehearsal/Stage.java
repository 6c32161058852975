package org.shadowrack.migration.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.shadowrack.capacity.CapacityPool.Reservation;
import org.shadowrack.capacity.pool.JournalledPool;
import org.shadowrack.history.Journal;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.engine.MigrationEngine;
import org.shadowrack.migration.engine.core.EngineParts;
import org.shadowrack.migration.engine.core.EngineSettings;
import org.shadowrack.migration.profile.Profile;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.profile.Verb;
import org.shadowrack.migration.step.Pace;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Granularity;
import org.shadowrack.model.site.Shadowing;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;

/** A world with its faults, its journal, and one console after another. Time passes only where it is waited for. */
public final class Stage {
    /** The workload's name. */
    public static final String WORKLOAD = "orders";

    private final Profile profile;
    private final World world;
    private final Faults faults;
    private final MemoryJournal journal = new MemoryJournal();
    private final AtomicLong millis = new AtomicLong(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());

    /** A fresh world in which {@code profile} will be run. */
    public Stage(Profile profile, Faults faults) {
        this.profile = profile;
        this.faults = faults;
        this.world = new World(profile.synchronisation() == Profile.Synchronisation.SNAPSHOT);
    }

    /** A console that writes to {@code through}, which is, or wraps, {@link #journal()}. */
    public MigrationEngine console(Journal through) {
        return new MigrationEngine(new EngineParts(through, (operator, permission, target) -> Outcome.ok(operator),
                new JournalledPool(through), drivers(), Profiles.builtIn(),
                () -> Instant.ofEpochMilli(millis.incrementAndGet()),
                EngineSettings.of("rehearsal", true, Duration.ofMinutes(30)), pace(), Runnable::run));
    }

    /** The drivers that the profile names, all of this world. */
    public List<Driver> drivers() {
        List<String> fences = profile.first(Verb.FENCE_ISOLATE).orElseThrow().drivers();
        return profile.steps().stream().flatMap(step -> step.drivers().stream()).distinct()
                .<Driver>map(name -> new WorldDriver(name, world, faults, fences.indexOf(name) > 0)).toList();
    }

    /** The site. */
    public Topology topology() {
        Workload workload = new Workload(WORKLOAD, World.PRIMARY, World.SHADOW, Criticality.NORMAL, 1, profile.name(),
                Map.of());
        return new Topology("rehearsal", Instant.EPOCH, Map.of(),
                List.of(new Shadowing(World.PRIMARY, World.SHADOW, Granularity.SYSTEM, 1)), List.of(workload));
    }

    /** The world. */
    public World world() {
        return world;
    }

    /** The faults. */
    public Faults faults() {
        return faults;
    }

    /** What survives a console. */
    public MemoryJournal journal() {
        return journal;
    }

    /** What is held of the pool. */
    public List<Reservation> reservations() {
        return new JournalledPool(journal).reservations();
    }

    private Pace pace() {
        return new Pace(pause -> {
            millis.addAndGet(pause.toMillis());
            world.clientsWrite();
        }, () -> millis.get() * 1_000_000, (call, limit, beat) -> {
            try {
                return Outcome.ok(call.call());
            } catch (Exception e) {
                return Outcome.failed(Problem.unreachable("the driver ended with " + e, "Calling", "Ask reality"));
            }
        });
    }
}
