package org.shadowrack.system.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.system.migration.peers.PostgresHosts;

/**
 * A real PostgreSQL moves to another address and back while a client writes to it by name, by the drivers' verbs, each
 * given twice. Broken when an acknowledged row is lost, when the client doesn't follow the name, or when two servers would
 * take writes.
 */
class PostgresMigrationTest {
    private final RealSystems systems = new RealSystems();

    @BeforeEach
    void start() throws Exception {
        systems.start();
    }

    @AfterEach
    void end() throws Exception {
        systems.close();
    }

    private Move move() {
        return new Move("m1", systems.workload(), PostgresHosts.PRIMARY, PostgresHosts.SHADOW, 7, Map.of());
    }

    private Profile profile() {
        return new Profile(systems.postgres(), systems.powerdns());
    }

    @Test
    void rollingBackInTheCommitWindowLosesNothing() throws Exception {
        Profile profile = profile();
        profile.prestage(move());
        systems.client().longestGap();
        long begun = System.nanoTime();
        Duration promotion = profile.cutover(move());
        Duration cutover = since(begun);
        systems.acknowledged(50);
        Duration blackout = systems.client().longestGap();
        assertThat(systems.client().reached()).isEqualTo(PostgresHosts.address(PostgresHosts.SHADOW));
        profile.verify(move());
        systems.acknowledged(50);
        long returning = System.nanoTime();
        profile.rollback(move(), move().reversed(8));
        Duration rollback = since(returning);
        systems.acknowledged(50);
        assertThat(systems.client().reached()).isEqualTo(PostgresHosts.address(PostgresHosts.PRIMARY));
        assertThat(systems.hosts().writable(PostgresHosts.PRIMARY)).isTrue();
        assertThat(Path.of(systems.hosts().data(PostgresHosts.SHADOW))).doesNotExist();
        systems.report("verbs, roll back",
                "cutover %d ms (promotion alone %d ms), client blackout %d ms; rollback %d ms, client blackout %d ms",
                cutover.toMillis(), promotion.toMillis(), blackout.toMillis(), rollback.toMillis(),
                systems.client().longestGap().toMillis());
        assertThat(systems.lostAt(PostgresHosts.PRIMARY)).isEmpty();
    }

    @Test
    void aCommittedMoveLeavesTheOldPrimaryUnableToTakeWritesEvenWhenStartedByHand() throws Exception {
        Profile profile = profile();
        profile.prestage(move());
        profile.cutover(move());
        profile.verify(move());
        profile.commit(move());
        systems.acknowledged(50);
        systems.hosts().startByHand(PostgresHosts.PRIMARY);
        assertThat(systems.hosts().writable(PostgresHosts.PRIMARY)).isFalse();
        assertThat(systems.hosts().writable(PostgresHosts.SHADOW)).isTrue();
        assertThat(systems.lostAt(PostgresHosts.SHADOW)).isEmpty();
    }

    @Test
    void aFencedPrimaryThatSomeoneStartsTakesNoWritesUntilTheFenceIsTakenAway() throws Exception {
        var fence = systems.postgres().fence().orElseThrow();
        profile().prestage(move());
        assertThat(fence.isolate(move())).isInstanceOf(StepOutcome.Done.class);
        systems.hosts().startByHand(PostgresHosts.PRIMARY);
        assertThat(systems.hosts().writable(PostgresHosts.PRIMARY)).isFalse();
        assertThat(fence.isolated(move())).isEqualTo(Outcome.ok(true));
        systems.hosts().stopByHand(PostgresHosts.PRIMARY);
        assertThat(fence.restore(move())).isInstanceOf(StepOutcome.Done.class);
        assertThat(systems.hosts().writable(PostgresHosts.PRIMARY)).isTrue();
        systems.acknowledged(20);
        assertThat(systems.lostAt(PostgresHosts.PRIMARY)).isEmpty();
    }

    /** Broken where a primary is stopped for a standby that streams but can't be told to take over. */
    @Test
    void aStandbyThatStreamsButAnswersNoQuestionIsNoPlaceToGo() throws Exception {
        profile().prestage(move());
        systems.hosts().stopByHand(PostgresHosts.SHADOW);
        systems.hosts().setting(PostgresHosts.SHADOW, "hot_standby", "off");
        // It never says that it is ready for connections: nothing waits for that.
        systems.hosts().startWithoutWaiting(PostgresHosts.SHADOW);
        Awaitility.await("it streams again").atMost(Duration.ofSeconds(30)).until(systems.hosts()::streams);
        var progress = systems.postgres().replicator().orElseThrow().progress(move());
        assertThat(progress.isOk()).isFalse();
        assertThat(progress.toString()).contains(PostgresHosts.SHADOW, "not accepting connections");
        systems.acknowledged(20);
    }

    /** Why there is a fence: the driver refuses, and what it refuses costs rows. */
    @Test
    void promotingBesideAPrimaryThatTakesWritesIsRefusedAndWouldLoseRows() throws Exception {
        var postgres = systems.postgres();
        profile().prestage(move());
        assertThat(postgres.compute().orElseThrow().promote(move())).isInstanceOf(StepOutcome.Failed.class).asString()
                .contains("takes writes");
        systems.hosts().execute(PostgresHosts.SHADOW, "SELECT pg_promote()");
        systems.acknowledged(50);
        assertThat(postgres.compute().orElseThrow().active(move()).isOk()).isFalse();
        assertThat(postgres.replicator().orElseThrow().reverse(move())).isInstanceOf(StepOutcome.Failed.class);
        assertThat(systems.powerdns().traffic().orElseThrow().switchTo(move())).isInstanceOf(StepOutcome.Done.class);
        assertThat(postgres.fence().orElseThrow().isolate(move())).isInstanceOf(StepOutcome.Done.class);
        systems.acknowledged(20);
        assertThat(systems.lostAt(PostgresHosts.SHADOW)).isNotEmpty();
        // The old primary has diverged: it can't follow as it is, and what only it had is gone when it is rewound.
        assertThat(postgres.replicator().orElseThrow().reverse(move())).isInstanceOf(StepOutcome.Done.class).asString()
                .contains("rewound");
    }

    /** Broken by a stale pid file, by a port that the rewind overwrote, or by a copy that is called complete although nobody knows. */
    @Test
    void aPrimaryThatDiedIsNotCalledDrainedAndIsRewoundDespiteItsStalePidFile() throws Exception {
        var postgres = systems.postgres();
        profile().prestage(move());
        systems.hosts().crash(PostgresHosts.PRIMARY);
        assertThat(Path.of(systems.hosts().data(PostgresHosts.PRIMARY), "postmaster.pid")).exists();
        assertThat(postgres.fence().orElseThrow().isolate(move())).isInstanceOf(StepOutcome.Done.class);
        assertThat(postgres.replicator().orElseThrow().progress(move()).isOk()).isFalse();
        assertThat(postgres.compute().orElseThrow().promote(move())).isInstanceOf(StepOutcome.Done.class);
        assertThat(systems.powerdns().traffic().orElseThrow().switchTo(move())).isInstanceOf(StepOutcome.Done.class);
        systems.acknowledged(20);
        assertThat(postgres.replicator().orElseThrow().reverse(move())).isInstanceOf(StepOutcome.Done.class).asString()
                .contains("rewound");
        assertThat(systems.hosts().writable(PostgresHosts.PRIMARY)).isFalse();
        assertThat(systems.hosts().rows(PostgresHosts.PRIMARY)).isNotEmpty();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
