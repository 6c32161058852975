package org.shadowrack.migration.interleaving;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.shadowrack.capacity.pool.JournalledPool;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.engine.MigrationEngine;
import org.shadowrack.migration.engine.core.EngineParts;
import org.shadowrack.migration.engine.core.EngineSettings;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.rehearsal.CrashingJournal;
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

/** A world, its journal, and two consoles that may die. */
final class Interplay {
    static final Operator OPERATOR = new Operator("olga", OperatorRole.APPROVER);
    private static final String WORKLOAD = "orders";
    private static final Set<MigrationState> RESTING = EnumSet.of(MigrationState.PLANNED, MigrationState.STAGED,
            MigrationState.COMMIT_WINDOW, MigrationState.COMMITTED, MigrationState.ROLLED_BACK, MigrationState.STUCK);

    private final World world;
    private final String profile;
    private final MemoryJournal journal = new MemoryJournal();
    private final @Nullable Migrations[] consoles = new Migrations[2];
    private Faults faults = new Faults(Faults.Kind.ERROR, 0);
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");

    Interplay(String profile) {
        this.profile = profile;
        world = new World(profile.equals("lab-snapshot"));
    }

    /** Gives a command to the newest migration on a console; one that has died is opened again first. */
    @SuppressWarnings("ReturnValueIgnored") // A command that is refused is one of the things that may happen.
    Interplay command(int console, BiFunction<Migrations, MigrationView, Outcome<MigrationView>> command) {
        return on(console, migrations -> newest(migrations).ifPresent(view -> command.apply(migrations, view)));
    }

    Interplay plan(int console) {
        return on(console, migrations -> migrations.plan(OPERATOR, topology(), WORKLOAD, null));
    }

    Interplay observe(int console) {
        return on(console, migrations -> migrations.observe(topology()));
    }

    Interplay pass(Duration time) {
        now = now.plus(time);
        world.clientsWrite();
        return this;
    }

    /** From now on, and for both consoles, the effect with this number goes wrong. */
    Interplay fault(Faults.Kind kind, int effect) {
        faults = new Faults(kind, effect);
        consoles[0] = null;
        consoles[1] = null;
        return this;
    }

    /** The console dies at its write with this number, from now. */
    Interplay crash(int console, int write, boolean after) {
        consoles[console] = console(console, new CrashingJournal(journal, write, after));
        return this;
    }

    Interplay fullDisk(int console, int write, int many) {
        consoles[console] = console(console, CrashingJournal.full(journal, write, many));
        return this;
    }

    private Interplay on(int console, java.util.function.Consumer<Migrations> work) {
        try {
            work.accept(opened(console));
        } catch (CrashingJournal.ConsoleDied died) {
            consoles[console] = null;
        }
        world.clientsWrite();
        return this;
    }

    private Migrations opened(int console) {
        Migrations known = consoles[console];
        if (known != null) {
            return known;
        }
        MigrationEngine fresh = console(console, journal);
        consoles[console] = fresh;
        fresh.recover(topology());
        return fresh;
    }

    private MigrationEngine console(int number, org.shadowrack.history.Journal through) {
        List<Driver> drivers = List.of(new WorldDriver("lab", world, faults, false),
                new WorldDriver("redfish", world, faults, true));
        Pace pace = new Pace(pause -> {
            now = now.plus(pause);
            world.clientsWrite();
        }, () -> now.toEpochMilli() * 1_000_000, (call, limit, beat) -> {
            try {
                beat.run();
                return Outcome.ok(call.call());
            } catch (Exception e) {
                return Outcome.failed(Problem.unreachable(e.toString(), "Calling", "Ask reality"));
            }
        });
        return new MigrationEngine(new EngineParts(through, (operator, permission, target) -> Outcome.ok(operator),
                new JournalledPool(through), drivers, Profiles.builtIn(), () -> now,
                EngineSettings.of("console-" + number, true, Duration.ofMinutes(30)), pace, Runnable::run));
    }

    private static Optional<MigrationView> newest(Migrations migrations) {
        return migrations.all().stream().findFirst();
    }

    private Topology topology() {
        return new Topology("interplay", Instant.EPOCH, Map.of(),
                List.of(new Shadowing(World.PRIMARY, World.SHADOW, Granularity.SYSTEM, 1)),
                List.of(new Workload(WORKLOAD, World.PRIMARY, World.SHADOW, Criticality.NORMAL, 1, profile, Map.of())));
    }

    /** What is never allowed, whatever came before; empty when all is well. */
    Optional<String> broken() {
        if (world.twoPrimaries() > 0) {
            return Optional.of("two copies took writes");
        }
        return world.lost() > 0 ? Optional.of(world.lost() + " acknowledged writes are lost") : Optional.empty();
    }

    /** All is mended, every lease runs out, and one console takes up what there is: what is wrong then. */
    List<String> settle() {
        fault(Faults.Kind.ERROR, 0);
        pass(Duration.ofMinutes(10));
        for (int round = 0; round < 4; round++) {
            observe(0);
        }
        List<MigrationView> all = opened(0).all();
        List<String> wrong = new ArrayList<>();
        broken().ifPresent(wrong::add);
        all.stream().filter(view -> !RESTING.contains(view.state()))
                .forEach(view -> wrong.add(view.id() + " stays " + view.state() + ": " + view.log()));
        all.stream().filter(view -> view.state() == MigrationState.STUCK)
                .filter(view -> view.log().stream().noneMatch(line -> line.text().startsWith("1. ")))
                .forEach(view -> wrong.add(view.id() + " is stuck without manual steps: " + view.log()));
        boolean stuck = all.stream().anyMatch(view -> view.state() == MigrationState.STUCK);
        if (!stuck && !world.serves()) {
            wrong.add("nobody serves: " + all.stream().findFirst().map(MigrationView::log));
        }
        return wrong;
    }
}
