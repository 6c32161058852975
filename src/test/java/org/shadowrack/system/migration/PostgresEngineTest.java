package org.shadowrack.system.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.capacity.pool.JournalledPool;
import org.shadowrack.history.Journal;
import org.shadowrack.migration.Migrations;
import org.shadowrack.migration.drivers.redfishfence.RedfishFences;
import org.shadowrack.migration.engine.EngineParts;
import org.shadowrack.migration.engine.EngineSettings;
import org.shadowrack.migration.engine.MigrationEngine;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.rehearsal.MemoryJournal;
import org.shadowrack.migration.step.Pace;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.site.Granularity;
import org.shadowrack.model.site.Shadowing;
import org.shadowrack.model.site.Topology;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;

/**
 * The whole engine carries out the built-in profile {@code postgres-streaming} on the real systems. Broken when profile,
 * engine and drivers do not fit together, or when the client loses a row that was acknowledged.
 */
class PostgresEngineTest {
    private static final Operator OPERATOR = new Operator("operator", OperatorRole.APPROVER);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RealSystems systems = new RealSystems();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void start() throws Exception {
        systems.start();
    }

    @AfterEach
    void end() throws Exception {
        systems.close();
        threads.shutdownNow();
    }

    @Test
    void theProfileCutsOverAndRollsBackWithNothingLost() throws Exception {
        try (Migrations migrations = engine()) {
            MigrationView window = cutOver(migrations);
            systems.acknowledged(50);
            Duration blackout = systems.client().longestGap();
            assertThat(systems.client().reached()).isEqualTo(PostgresHosts.address(PostgresHosts.SHADOW));
            ok(migrations.rollback(OPERATOR, window.id(), "trial"));
            MigrationView end = at(migrations, window, MigrationState.ROLLED_BACK);
            systems.acknowledged(50);
            assertThat(systems.client().reached()).isEqualTo(PostgresHosts.address(PostgresHosts.PRIMARY));
            systems.report("engine, roll back",
                    "cutover %d ms, client blackout %d ms; rollback %d ms, client blackout %d ms",
                    Objects.requireNonNull(end.cutoverMillis()), blackout.toMillis(),
                    Objects.requireNonNull(end.rollbackMillis()),
                    systems.client().longestGap().toMillis());
            assertThat(systems.lostAt(PostgresHosts.PRIMARY)).isEmpty();
        }
    }

    @Test
    void theProfileCommitsAndTheShadowIsThePrimaryFromThenOn() throws Exception {
        try (Migrations migrations = engine()) {
            MigrationView window = cutOver(migrations);
            ok(migrations.commit(OPERATOR, window.id()));
            at(migrations, window, MigrationState.COMMITTED);
            systems.acknowledged(50);
            assertThat(systems.hosts().writable(PostgresHosts.SHADOW)).isTrue();
            assertThat(systems.hosts().writable(PostgresHosts.PRIMARY)).isFalse();
            assertThat(systems.lostAt(PostgresHosts.SHADOW)).isEmpty();
        }
    }

    private MigrationView cutOver(Migrations migrations) {
        migrations.recover(topology());
        MigrationView planned = ok(migrations.plan(OPERATOR, topology(), "orders-db", null));
        ok(migrations.prestage(OPERATOR, planned.id()));
        at(migrations, planned, MigrationState.STAGED);
        systems.client().longestGap();
        ok(migrations.cutover(OPERATOR, planned.id()));
        return at(migrations, planned, MigrationState.COMMIT_WINDOW);
    }

    private static MigrationView at(Migrations migrations, MigrationView migration, MigrationState wanted) {
        MigrationView now = ok(migrations.await(migration.id(), PATIENCE));
        assertThat(now.state()).as(() -> now.log() + " " + now.steps()).isEqualTo(wanted);
        return now;
    }

    private static <T> T ok(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(T value) -> value;
            case Outcome.Failed<T>(Problem problem) -> throw new AssertionError(problem.line());
        };
    }

    private Migrations engine() {
        Journal journal = new MemoryJournal();
        var controllers = RedfishFences.driver(target -> Outcome.failed(Problem.unreachable("none", "none", "none")),
                host -> Optional.empty(), Duration.ofSeconds(1));
        return new MigrationEngine(new EngineParts(journal, (operator, permission, target) -> Outcome.ok(operator),
                new JournalledPool(journal), List.of(systems.postgres(), systems.powerdns(), controllers),
                Profiles.builtIn(), InstantSource.system(),
                EngineSettings.of("system-test", false, Duration.ofMinutes(30)), Pace.real(), threads));
    }

    private Topology topology() {
        return new Topology("test", Instant.EPOCH, Map.of(),
                List.of(new Shadowing(PostgresHosts.PRIMARY, PostgresHosts.SHADOW, Granularity.SYSTEM, 1)),
                List.of(systems.workload()));
    }
}
