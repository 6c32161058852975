package org.shadowrack.decision.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.shadowrack.decision.Persistence;
import org.shadowrack.decision.replay.ThresholdReplay.Consequence;
import org.shadowrack.decision.replay.ThresholdReplay.Track;

/** Breaks when a failure is counted as caught without a timely alarm, or an alarm as false before its outcome is known. */
class ThresholdReplayTest {
    private static final Duration HORIZON = Duration.ofHours(24);
    private static final AlarmRule CAREFUL = new AlarmRule(0.5, 0.6, new Persistence(2, 3, Duration.ofHours(1)),
            Duration.ofHours(6));

    @Example
    void aFailureUnderAStandingAlarmIsCaughtWithItsLead() {
        Track track = Tracks.hourly(List.of(50), Tracks.then(Tracks.quiet(40), Tracks.level(10, 0.9)));
        Consequence replayed = ThresholdReplay.replay(List.of(track), CAREFUL, HORIZON);
        assertThat(replayed.caught()).isEqualTo(1);
        assertThat(replayed.missed()).isZero();
        assertThat(replayed.medianLeadSeconds()).isEqualTo(9 * 3600.0);
    }

    @Example
    void anAlarmLongBeforeTheFailureIsFalseAndTheFailureMissed() {
        Track track = Tracks.hourly(List.of(60),
                Tracks.then(Tracks.quiet(2), Tracks.level(4, 0.9), Tracks.quiet(80)));
        Consequence replayed = ThresholdReplay.replay(List.of(track), CAREFUL, HORIZON);
        assertThat(replayed.caught()).isZero();
        assertThat(replayed.missed()).isEqualTo(1);
        assertThat(replayed.falseMigrationsPerMonth()).isPositive();
    }

    @Example
    void anAlarmWhoseOutcomeTheRecordDoesNotShowIsNeither() {
        Track track = Tracks.hourly(List.of(), Tracks.then(Tracks.quiet(30), Tracks.level(4, 0.9), Tracks.quiet(20)));
        assertThat(ThresholdReplay.replay(List.of(track), CAREFUL, HORIZON).falseMigrationsPerMonth()).isZero();
    }

    @Example
    void persistenceAndCoolDownTakeFalseMovesAway() {
        double[] chatter = Tracks.then(Tracks.level(1, 0.9), Tracks.quiet(5), Tracks.level(1, 0.9), Tracks.quiet(50));
        Track track = Tracks.hourly(List.of(), chatter);
        assertThat(ThresholdReplay.replay(List.of(track), 0.5, 0.6, HORIZON).falseMigrationsPerMonth()).isPositive();
        assertThat(ThresholdReplay.replay(List.of(track), CAREFUL, HORIZON).falseMigrationsPerMonth()).isZero();
    }

    @Property
    void everyFailureIsEitherCaughtOrMissed(@ForAll @Size(min = 30, max = 90) List<@DoubleRange(max = 1) Double> levels,
            @ForAll @Size(max = 3) List<@net.jqwik.api.constraints.IntRange(min = 1, max = 90) Integer> failures) {
        Track track = Tracks.hourly(failures.stream().distinct().toList(),
                levels.stream().mapToDouble(Double::doubleValue).toArray());
        Consequence replayed = ThresholdReplay.replay(List.of(track), CAREFUL, HORIZON);
        assertThat(replayed.caught() + replayed.missed()).isEqualTo(track.failures().size());
    }

    @Property
    void aLowerThresholdCatchesNoLessWithoutHysteresisOrCoolDown(
            @ForAll @Size(min = 30, max = 90) List<@DoubleRange(max = 1) Double> levels,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double threshold) {
        Track track = Tracks.hourly(List.of(40), levels.stream().mapToDouble(Double::doubleValue).toArray());
        int lower = ThresholdReplay.replay(List.of(track), threshold / 2, 1, HORIZON).caught();
        assertThat(lower)
                .isGreaterThanOrEqualTo(ThresholdReplay.replay(List.of(track), threshold, 1, HORIZON).caught());
    }
}
