package org.shadowrack.decision.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.shadowrack.decision.Persistence;
import org.shadowrack.decision.RiskTrail;
import org.shadowrack.decision.replay.ThresholdReplay.Alarm;
import org.shadowrack.decision.replay.ThresholdReplay.Track;

/** Breaks when an alarm comes or goes at another forecast than its rule says. */
class AlarmEpisodesTest {
    private static final Persistence TWO_OF_THREE = new Persistence(2, 3, Duration.ofHours(1));
    private static final AlarmRule SIMPLE = AlarmRule.simple(0.5, 0.6);
    private static final AlarmRule CAREFUL = new AlarmRule(0.5, 0.6, TWO_OF_THREE, Duration.ofHours(6));

    @Example
    void comesAtTheThresholdAndGoesBelowTheReleaseLevel() {
        Track track = Tracks.hourly(List.of(), 0.1, 0.5, 0.31, 0.29, 0.1);
        assertThat(ThresholdReplay.alarms(track, SIMPLE))
                .containsExactly(new Alarm(Tracks.millis(1), Tracks.millis(3)));
    }

    @Example
    void onePeakAloneRaisesNothing() {
        assertThat(ThresholdReplay.alarms(Tracks.hourly(List.of(), 0.1, 0.9, 0.1, 0.1, 0.9, 0.1, 0.1), CAREFUL))
                .isEmpty();
    }

    @Example
    void twoOfThreeRaiseAndThreeQuietHoursEnd() {
        Track track = Tracks.hourly(List.of(), 0.9, 0.1, 0.9, 0.1, 0.1, 0.1, 0.1);
        assertThat(ThresholdReplay.alarms(track, CAREFUL))
                .containsExactly(new Alarm(Tracks.millis(2), Tracks.millis(5)));
    }

    @Example
    void anAlarmThatCameToNothingIsFollowedByACoolDown() {
        double[] twice = Tracks.then(Tracks.level(3, 0.9), Tracks.quiet(4), Tracks.level(3, 0.9), Tracks.quiet(4));
        assertThat(ThresholdReplay.alarms(Tracks.hourly(List.of(), twice), CAREFUL)).hasSize(1);
        AlarmRule restless = new AlarmRule(0.5, 0.6, TWO_OF_THREE, Duration.ZERO);
        assertThat(ThresholdReplay.alarms(Tracks.hourly(List.of(), twice), restless)).hasSize(2);
    }

    @Example
    void aFailureEndsTheAlarmAndTheCoolDown() {
        double[] levels = Tracks.then(Tracks.level(3, 0.9), Tracks.level(3, 0.9));
        assertThat(ThresholdReplay.alarms(Tracks.hourly(List.of(3), levels), SIMPLE)).containsExactly(
                new Alarm(Tracks.millis(0), Tracks.millis(3)), new Alarm(Tracks.millis(3), null));
    }

    @Example
    void aPeriodWithoutAForecastCountsAsLow() {
        long[] times = {Tracks.millis(0), Tracks.millis(5), Tracks.millis(6)};
        Track gap = new Track("c", times, new double[]{0.9, 0.9, 0.9}, List.of());
        assertThat(ThresholdReplay.alarms(gap, CAREFUL)).containsExactly(new Alarm(Tracks.millis(6), null));
    }

    @Property
    void neverFlapsInsideTheBand(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0.3, max = 0.49) Double> band) {
        double[] levels = Tracks.then(Tracks.level(3, 0.9),
                band.stream().mapToDouble(Double::doubleValue).toArray());
        assertThat(ThresholdReplay.alarms(Tracks.hourly(List.of(), levels), CAREFUL))
                .containsExactly(new Alarm(Tracks.millis(1), null));
    }

    @Property
    void alarmsAreInOrderApartByTheCoolDownAndNoOftenerThanWithoutPersistence(
            @ForAll @Size(min = 1, max = 80) List<@DoubleRange(max = 1) Double> levels) {
        Track track = Tracks.hourly(List.of(), levels.stream().mapToDouble(Double::doubleValue).toArray());
        List<Alarm> alarms = ThresholdReplay.alarms(track, CAREFUL);
        for (int i = 1; i < alarms.size(); i++) {
            long end = java.util.Objects.requireNonNull(alarms.get(i - 1).end());
            assertThat(alarms.get(i).start()).isGreaterThanOrEqualTo(end + CAREFUL.coolDown().toMillis());
        }
        assertThat(alarms.size()).isLessThanOrEqualTo(ThresholdReplay.alarms(track, SIMPLE).size());
    }

    /** What is tried on a record is what would have happened live: the trail a policy sees gives the same level. */
    @Property
    void theReplayHoldsWhatThePolicyWouldHaveHeld(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(max = 1) Double> levels) {
        Track track = Tracks.hourly(List.of(), levels.stream().mapToDouble(Double::doubleValue).toArray());
        HeldTrack held = HeldTrack.of(track, TWO_OF_THREE);
        for (int i = 0; i < levels.size(); i++) {
            RiskTrail seen = new RiskTrail(Arrays.copyOf(track.epochMillis(), i + 1),
                    Arrays.copyOf(track.probabilities(), i + 1));
            assertThat(seen.sustained(TWO_OF_THREE)).isEqualTo(held.held()[i]);
            assertThat(seen.peak(TWO_OF_THREE)).isEqualTo(held.peak()[i]);
        }
    }
}
