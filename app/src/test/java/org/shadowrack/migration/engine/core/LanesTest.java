package org.shadowrack.migration.engine.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Breaks when two things can be done with one migration at once. */
class LanesTest {
    private static final String ID = "m-1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private volatile Thread worker = Thread.currentThread();
    private final Lanes lanes = new Lanes(this::start);

    /** Broken by a lane that is left twice: the second time is that of whoever has entered in between. */
    @Test
    void theOneBeforeDoesNotLeaveTheLaneOfTheNext() throws Exception {
        for (int round = 0; round < 2_000; round++) {
            assertThat(lanes.enter(ID)).isTrue();
            lanes.run(ID, () -> {}, () -> {});
            assertThat(lanes.await(ID, PATIENCE)).isTrue();
            assertThat(lanes.enter(ID)).isTrue();
            worker.join();
            assertThat(lanes.busy(ID)).as("round " + round).isTrue();
            lanes.leave(ID);
        }
    }

    private void start(Runnable work) {
        worker = Thread.ofPlatform().start(work);
    }

    @Test
    void aLaneIsEnteredOnce() {
        assertThat(lanes.enter(ID)).isTrue();
        assertThat(lanes.enter(ID)).isFalse();
        lanes.leave(ID);
        assertThat(lanes.enter(ID)).isTrue();
    }

    @Test
    void workThatFailsLeavesTheLane() throws Exception {
        lanes.enter(ID);
        lanes.run(ID, () -> {
            throw new IllegalStateException("on purpose");
        }, () -> {});
        worker.join();
        assertThat(lanes.busy(ID)).isFalse();
    }
}
