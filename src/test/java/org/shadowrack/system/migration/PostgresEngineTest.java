package org.shadowrack.system.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.system.migration.peers.PostgresHosts;

/**
 * The whole engine carries out the built-in profile {@code postgres-streaming} on the real systems. Broken when profile,
 * engine and drivers do not fit together, or when the client loses a row that was acknowledged.
 */
class PostgresEngineTest {
    private final RealSystems systems = new RealSystems();

    @BeforeEach
    void start() throws Exception {
        systems.start();
    }

    @AfterEach
    void end() throws Exception {
        systems.close();
    }

    private RealEngine engine() throws java.io.IOException {
        return new RealEngine(systems.workload(), systems.credentials(),
                List.of(systems.postgres(), systems.powerdns()));
    }

    @Test
    void theProfileCutsOverAndRollsBackWithNothingLost() throws Exception {
        try (RealEngine engine = engine()) {
            MigrationView staged = engine.prestaged();
            systems.client().longestGap();
            MigrationView window = engine.cutOver(staged);
            systems.acknowledged(50);
            Duration blackout = systems.client().longestGap();
            assertThat(systems.client().reached()).isEqualTo(PostgresHosts.address(PostgresHosts.SHADOW));
            MigrationView end = engine.rollback(window);
            systems.acknowledged(50);
            assertThat(systems.client().reached()).isEqualTo(PostgresHosts.address(PostgresHosts.PRIMARY));
            systems.report("engine, roll back",
                    "cutover %d ms, client blackout %d ms; rollback %d ms, client blackout %d ms",
                    Objects.requireNonNull(end.cutoverMillis()), blackout.toMillis(),
                    Objects.requireNonNull(end.rollbackMillis()),
                    systems.client().longestGap().toMillis());
            assertThat(engine.estimate(end).actual().bytes()).as("the size of its databases, not what was left of them")
                    .isGreaterThan(1_000_000);
            assertThat(systems.lostAt(PostgresHosts.PRIMARY)).isEmpty();
        }
    }

    @Test
    void theProfileCommitsAndTheShadowIsThePrimaryFromThenOn() throws Exception {
        try (RealEngine engine = engine()) {
            engine.commit(engine.cutOver(engine.prestaged()));
            systems.acknowledged(50);
            assertThat(systems.hosts().writable(PostgresHosts.SHADOW)).isTrue();
            assertThat(systems.hosts().writable(PostgresHosts.PRIMARY)).isFalse();
            assertThat(systems.lostAt(PostgresHosts.SHADOW)).isEmpty();
        }
    }
}
