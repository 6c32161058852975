package org.shadowrack.system.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.shadowrack.migration.driver.ComputeMover;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.HealthProbe;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Replicator;
import org.shadowrack.migration.driver.Replicator.Progress;
import org.shadowrack.migration.driver.TrafficSwitch;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/** The steps of the profile postgres-streaming, one after another, by the drivers' verbs alone. */
final class Profile {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Replicator replicator;
    private final Fence fence;
    private final ComputeMover compute;
    private final HealthProbe probe;
    private final TrafficSwitch traffic;

    Profile(Driver postgres, Driver powerdns) {
        replicator = postgres.replicator().orElseThrow();
        fence = postgres.fence().orElseThrow();
        compute = postgres.compute().orElseThrow();
        probe = postgres.probe().orElseThrow();
        traffic = powerdns.traffic().orElseThrow();
    }

    void prestage(Move move) {
        done(() -> replicator.start(move));
        until(move, progress -> progress.inSync() && progress.lagSeconds() != null && progress.lagSeconds() < 5);
        done(() -> traffic.prepare(move));
    }

    /** Fence, drain, promote, switch; answers how long the promotion alone took. */
    Duration cutover(Move move) {
        done(() -> fence.isolate(move));
        assertThat(fence.isolated(move)).isEqualTo(Outcome.ok(true));
        until(move, progress -> Long.valueOf(0).equals(progress.dataAtRiskBytes()));
        long promoting = System.nanoTime();
        done(() -> compute.promote(move));
        Duration promotion = Duration.ofNanos(System.nanoTime() - promoting);
        done(() -> traffic.switchTo(move));
        return promotion;
    }

    void verify(Move move) {
        done(() -> replicator.reverse(move));
        done(() -> probe.probe(move));
        assertThat(compute.active(move)).isEqualTo(Outcome.ok(move.to()));
        assertThat(traffic.current(move)).isEqualTo(Outcome.ok(move.to()));
    }

    /** As the engine does: the shadow's writes come back first, then the same steps the other way, then the clearing up. */
    void rollback(Move move, Move back) {
        done(() -> replicator.reverse(move));
        until(back, Progress::inSync);
        done(() -> fence.isolate(back));
        until(back, progress -> Long.valueOf(0).equals(progress.dataAtRiskBytes()));
        done(() -> fence.restore(move));
        done(() -> compute.promote(back));
        done(() -> traffic.switchTo(back));
        done(() -> replicator.stop(move));
        done(() -> fence.restore(back));
    }

    void commit(Move move) {
        done(() -> compute.retire(move));
    }

    /** Each verb twice: what already holds is success too. */
    private static void done(Supplier<StepOutcome> verb) {
        assertThat(verb.get()).isInstanceOf(StepOutcome.Done.class);
        assertThat(verb.get()).isInstanceOf(StepOutcome.Done.class);
    }

    private void until(Move move, Function<Progress, Boolean> near) {
        Awaitility.await("a copy that is near enough").atMost(PATIENCE).pollInterval(Duration.ofMillis(20))
                .until(() -> replicator.progress(move) instanceof Outcome.Ok<Progress>(Progress now)
                        && near.apply(now));
    }
}
