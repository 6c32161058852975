package org.shadowrack.whatif.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.shadowrack.decision.replay.ThresholdReplay;
import org.shadowrack.decision.replay.ThresholdReplay.Track;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.whatif.Scenario;
import org.shadowrack.whatif.Scenario.Costs;
import org.shadowrack.whatif.Scenario.Faults;
import org.shadowrack.whatif.Scenario.Load;
import org.shadowrack.whatif.Scenario.Migration;
import org.shadowrack.whatif.WhatIf.Analysis;
import org.shadowrack.whatif.WhatIf.ScenarioOutcome;
import org.shadowrack.whatif.simulation.MonteCarlo.Recording;

/** Broken when a threshold is replayed otherwise than the decision room does, or resampling shifts the means. */
class MonteCarloTest {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final int DAYS = 60;
    private static final int RUNS = 2000;

    @Test
    void withoutAnythingElseTheMeansAreWhatWasRecorded() {
        Recording recording = recording(random(3), 20);
        ScenarioOutcome outcome = play(recording, scenario(0.5));
        int failures = outcome.recorded().caught() + outcome.recorded().missed();
        assertThat(failures).isGreaterThan(5);
        // Copies of one host's week may find it already moved, so a few outages turn into avoided ones; the sum stays.
        assertThat(outcome.outages().mean() + outcome.outagesAvoided().mean()).isCloseTo(failures,
                within(0.05 * failures));
        assertThat(outcome.outages().mean()).isCloseTo(outcome.recorded().missed(),
                within(0.15 * outcome.recorded().missed() + 0.1));
        assertThat(outcome.outages().low()).isLessThanOrEqualTo(outcome.outages().mean());
        assertThat(outcome.outages().high()).isGreaterThanOrEqualTo(outcome.outages().mean());
    }

    @Test
    void anUnreachableThresholdMovesNothingAndSuffersEveryFailure() {
        ScenarioOutcome outcome = play(recording(random(3), 20), scenario(1));
        assertThat(outcome.falseMigrations().high()).isZero();
        assertThat(outcome.outagesAvoided().high()).isZero();
        assertThat(outcome.recorded().caught()).isZero();
    }

    @Test
    void aShadowWithoutRoomAvoidsNothing() {
        Scenario full = with(scenario(0.5), new Load(1, 0), OptionalDouble.of(0), List.of());
        ScenarioOutcome outcome = play(recording(random(3), 20), full);
        assertThat(outcome.outagesAvoided().high()).isZero();
        assertThat(outcome.falseMigrations().high()).isZero();
    }

    @Test
    void moreRoomNeverAvoidsLess() {
        Recording recording = recording(random(5), 30);
        double before = -1;
        for (double slots : new double[]{0, 1, 2, 4, 8, 100}) {
            double avoided = play(recording, with(scenario(0.3), new Load(1, 0), OptionalDouble.of(slots), List.of()))
                    .outagesAvoided().mean();
            assertThat(avoided).isGreaterThanOrEqualTo(before - 0.1);
            before = avoided;
        }
    }

    @Test
    void failuresGrowWithTheLoadToItsSensitivity() {
        Recording recording = recording(random(3), 20);
        double before = suffered(play(recording, scenario(0.5)));
        double after = suffered(play(recording,
                with(scenario(0.5), new Load(1.5, 2), OptionalDouble.empty(), List.of())));
        assertThat(after / before).isCloseTo(2.25, within(0.15));
    }

    @Test
    void injectedFaultsAddToTheFailures() {
        Recording recording = recording(random(3), 20);
        double before = suffered(play(recording, scenario(0.5)));
        double after = suffered(play(recording,
                with(scenario(0.5), new Load(1, 0), OptionalDouble.empty(), List.of(new Faults("fan", 10)))));
        assertThat(after - before).isCloseTo(10, within(0.5));
    }

    @Test
    void costIsTheSumOfItsParts() {
        Recording recording = recording(random(3), 20);
        Scenario priced = new Scenario("priced", Map.of("default", 0.5), 0.6, new Load(1, 0), OptionalDouble.of(50),
                List.of(), migration(), new Costs(1000, 0, 0, 10), OptionalLong.empty());
        Analysis analysis = MonteCarlo.play(recording, List.of(priced), RUNS, 1);
        ScenarioOutcome outcome = analysis.outcomes().getFirst();
        assertThat(outcome.cost().mean())
                .isCloseTo(outcome.outages().mean() * 1000 + 50 * 10 * analysis.days() / 30, within(1e-6));
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherGivesAnother() {
        Recording recording = recording(random(3), 20);
        ScenarioOutcome first = MonteCarlo.play(recording, List.of(scenario(0.5)), 50, 9).outcomes().getFirst();
        assertThat(MonteCarlo.play(recording, List.of(scenario(0.5)), 50, 9).outcomes().getFirst()).isEqualTo(first);
        assertThat(MonteCarlo.play(recording, List.of(scenario(0.5)), 50, 10).outcomes().getFirst())
                .isNotEqualTo(first);
    }

    @Property(tries = 200)
    void theRecordedFiguresAreThoseOfTheDecisionRoom(@ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double threshold) {
        Recording recording = recording(random(seed), 5);
        ThresholdReplay.Consequence theirs = ThresholdReplay.replay(recording.tracks(), threshold, 0.6,
                Duration.ofHours(24));
        ScenarioOutcome ours = MonteCarlo.play(recording, List.of(scenario(threshold)), 1, 1).outcomes().getFirst();
        assertThat(ours.recorded().caught()).isEqualTo(theirs.caught());
        assertThat(ours.recorded().missed()).isEqualTo(theirs.missed());
        assertThat(ours.recorded().falseAlarms() / theirs.days() * 30)
                .isCloseTo(theirs.falseMigrationsPerMonth(), within(1e-9));
    }

    @Property(tries = 50)
    void noFigureIsEverNegativeAndIntervalsHoldTogether(@ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @DoubleRange(min = 0.0, max = 1.0) double threshold) {
        ScenarioOutcome outcome = MonteCarlo.play(recording(random(seed), 5), List.of(scenario(threshold)), 40, seed)
                .outcomes().getFirst();
        for (var estimate : List.of(outcome.outages(), outcome.outagesAvoided(), outcome.downtimeSeconds(),
                outcome.falseMigrations(), outcome.cost())) {
            assertThat(estimate.low()).isNotNegative().isLessThanOrEqualTo(estimate.high());
            assertThat(estimate.mean()).isFinite();
        }
    }

    private static ScenarioOutcome play(Recording recording, Scenario scenario) {
        return MonteCarlo.play(recording, List.of(scenario), RUNS, 1).outcomes().getFirst();
    }

    private static double suffered(ScenarioOutcome outcome) {
        return outcome.outages().mean() + outcome.outagesAvoided().mean();
    }

    private static Scenario scenario(double threshold) {
        return new Scenario("plain", Map.of("default", threshold), 0.6, new Load(1, 0), OptionalDouble.empty(),
                List.of(), migration(), new Costs(100, 10, 1, 0), OptionalLong.empty());
    }

    private static Scenario with(Scenario plain, Load load, OptionalDouble slots, List<Faults> faults) {
        return new Scenario(plain.name(), plain.thresholds(), plain.releaseBelow(), load, slots, faults,
                plain.migration(), plain.costs(), plain.seed());
    }

    private static Migration migration() {
        return new Migration(Duration.ofSeconds(2), 1, Duration.ofHours(4), 1);
    }

    private static SplittableRandom random(long seed) {
        return new SplittableRandom(seed);
    }

    /** A fleet of hosts with one fan each: risk wanders, and rises before most failures. */
    private static Recording recording(SplittableRandom random, int hosts) {
        List<Track> tracks = new ArrayList<>();
        List<Workload> workloads = new ArrayList<>();
        for (int host = 0; host < hosts; host++) {
            tracks.add(track("h" + host, random));
            workloads.add(new Workload("w" + host, "h" + host, "s" + host, Criticality.NORMAL, 1, "p", Map.of()));
        }
        return new Recording(tracks, workloads, id -> "fan");
    }

    private static Track track(String host, SplittableRandom random) {
        int size = DAYS * 4;
        long[] at = new long[size];
        double[] risk = new double[size];
        long failure = random.nextInt(2) == 0 ? Long.MAX_VALUE : random.nextInt(20, DAYS - 5) * DAY + HOUR;
        boolean shows = random.nextInt(3) > 0;
        for (int i = 0; i < size; i++) {
            at[i] = i * 6 * HOUR;
            boolean near = failure - at[i] > 0 && failure - at[i] < 2 * DAY;
            risk[i] = near && shows ? 0.9 : Math.pow(random.nextDouble(), 8);
        }
        List<Instant> failures = failure == Long.MAX_VALUE ? List.of() : List.of(Instant.ofEpochMilli(failure));
        return new Track(host + "/redfish/v1/Chassis/1/Thermal#/Fans/0", at, risk, failures);
    }
}
