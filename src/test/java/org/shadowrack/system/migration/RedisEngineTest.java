package org.shadowrack.system.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.system.migration.peers.RedisClient;

/**
 * The whole engine carries out the built-in profile {@code redis-haproxy} on real servers. Broken when profile, engine and
 * drivers do not fit together, or when the client loses a write that was acknowledged.
 */
@SuppressWarnings("NullAway.Init") // set up before each test
class RedisEngineTest {
    private RedisSystems systems;

    @BeforeEach
    void start() throws Exception {
        systems = new RedisSystems();
    }

    @AfterEach
    void end() throws Exception {
        if (systems != null) {
            systems.close();
        }
    }

    private RealEngine engine() throws java.io.IOException {
        return new RealEngine(systems.workload(), systems.credentials(), systems.drivers());
    }

    @Test
    void theProfileCutsOverAndRollsBackTwiceWithNothingLost() throws Exception {
        try (RealEngine engine = engine()) {
            for (int round = 1; round <= 2; round++) {
                MigrationView staged = engine.prestaged();
                systems.client().gaps().take();
                MigrationView window = engine.cutOver(staged);
                systems.acknowledged(50);
                Duration there = systems.client().gaps().take();
                assertThat(RedisClient.written(systems.shadow().address())).contains(
                        systems.client().acknowledged().iterator().next());
                MigrationView end = engine.rollback(window);
                systems.acknowledged(50);
                assertThat(engine.estimate(end).actual().bytes()).isPositive();
                System.out.printf("Redis, engine: cutover %d ms, client blackout %.1f ms; rollback %d ms, %.1f ms%n",
                        Objects.requireNonNull(end.cutoverMillis()), there.toNanos() / 1e6,
                        Objects.requireNonNull(end.rollbackMillis()),
                        systems.client().gaps().take().toNanos() / 1e6);
            }
            assertThat(systems.lostAt(systems.primary())).isEmpty();
            assertThat(RedisClient.written(systems.shadow().address())).isEmpty();
        }
    }

    @Test
    void theProfileCommitsAndTheOldPrimaryRefusesWritesAlsoAfterItsRestart() throws Exception {
        try (RealEngine engine = engine()) {
            engine.commit(engine.cutOver(engine.prestaged()));
            systems.acknowledged(50);
            systems.primary().kill();
            systems.primary().start();
            try (RedisClient late = new RedisClient(systems.primary().address())) {
                Awaitility.await("refusals").atMost(Duration.ofSeconds(30))
                        .until(() -> late.refused() > 5);
                assertThat(late.acknowledged()).isEmpty();
            }
            assertThat(systems.lostAt(systems.shadow())).isEmpty();
        }
    }

    /** Why there is a fence: without one both take writes, and what the client wrote to the old one is gone. */
    @Test
    void promotingBesideAPrimaryThatTakesWritesWouldLoseThem() throws Exception {
        try (RealEngine engine = engine()) {
            engine.prestaged();
            systems.shadow().promoteByHand();
            systems.acknowledged(50);
            assertThat(systems.lostAt(systems.shadow())).isNotEmpty();
        }
    }
}
