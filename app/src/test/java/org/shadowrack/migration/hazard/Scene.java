package org.shadowrack.migration.hazard;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.shadowrack.capacity.pool.JournalledPool;
import org.shadowrack.history.Journal;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.engine.MigrationEngine;
import org.shadowrack.migration.engine.core.EngineParts;
import org.shadowrack.migration.engine.core.EngineSettings;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.rehearsal.Faults;
import org.shadowrack.migration.rehearsal.MemoryJournal;
import org.shadowrack.migration.rehearsal.World;
import org.shadowrack.migration.rehearsal.WorldDriver;
import org.shadowrack.migration.step.Pace;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Granularity;
import org.shadowrack.model.site.Shadowing;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;

/** One workload, two hosts, its clients, and as many consoles as a test wants; time passes only where it is waited for. */
final class Scene {
    static final Operator OPERATOR = new Operator("olga", OperatorRole.OPERATOR);
    static final Operator APPROVER = new Operator("anna", OperatorRole.APPROVER);
    static final String WORKLOAD = "orders";

    final World world;
    final MemoryJournal journal = new MemoryJournal();
    final List<Driver> drivers = new ArrayList<>();
    Instant now = Instant.parse("2026-03-02T10:00:00Z");
    Profiles profiles = Profiles.builtIn();
    String profile = "lab-continuous";
    Criticality criticality = Criticality.NORMAL;
    double slots = 1;
    Executor executor = Runnable::run;
    boolean automatic;

    Scene() {
        this(false, new Faults(Faults.Kind.ERROR, 0));
    }

    Scene(boolean snapshots, Faults faults) {
        world = new World(snapshots);
        drivers.add(new WorldDriver("lab", world, faults, false));
        drivers.add(new WorldDriver("redfish", world, faults, true));
    }

    /** Profiles of this folder come first. */
    Scene with(Path folder, String name) {
        profiles = Profiles.in(folder);
        profile = name;
        return this;
    }

    Migrations console(String owner) {
        return console(owner, journal);
    }

    Migrations console(String owner, Journal through) {
        return console(owner, through, () -> now);
    }

    /** One whose clock may go wrong. */
    Migrations console(String owner, Journal through, InstantSource clock) {
        return new MigrationEngine(new EngineParts(through, (operator, permission, target) -> operator.role()
                .includes(permission.least())
                        ? Outcome.ok(operator)
                        : Outcome.failed(Problem.refused("role", target, "ask")),
                new JournalledPool(through), drivers, profiles, clock,
                EngineSettings.of(owner, automatic, Duration.ofMinutes(30)), pace(), executor));
    }

    private Pace pace() {
        return new Pace(pause -> {
            now = now.plus(pause);
            world.clientsWrite();
        }, () -> now.toEpochMilli() * 1_000_000, (call, limit, beat) -> {
            try {
                beat.run();
                return Outcome.ok(call.call());
            } catch (Exception e) {
                return Outcome.failed(Problem.unreachable("the driver ended with " + e, "Calling", "Ask reality"));
            }
        });
    }

    Topology topology() {
        return new Topology("scene", Instant.EPOCH, Map.of(),
                List.of(new Shadowing(World.PRIMARY, World.SHADOW, Granularity.SYSTEM, 1)),
                List.of(new Workload(WORKLOAD, World.PRIMARY, World.SHADOW, criticality, slots, profile, Map.of())));
    }

    MigrationView planned(Migrations console) {
        return ok(console.plan(OPERATOR, topology(), WORKLOAD, null));
    }

    MigrationView staged(Migrations console) {
        return at(MigrationState.STAGED, ok(console.prestage(OPERATOR, planned(console).id())));
    }

    MigrationView away(Migrations console) {
        return at(MigrationState.COMMIT_WINDOW, ok(console.cutover(OPERATOR, staged(console).id())));
    }

    static MigrationView at(MigrationState wanted, MigrationView view) {
        if (view.state() != wanted) {
            throw new AssertionError("it is " + view.state() + ", not " + wanted + ": " + view.log());
        }
        return view;
    }

    static <T> T ok(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    /** Why it was refused. */
    static String refused(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Ok<?> ok -> throw new AssertionError("it was allowed: " + ok);
            case Outcome.Failed<?>(Problem problem) -> problem.line();
        };
    }
}
