package org.shadowrack.decision.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import org.shadowrack.decision.Persistence;
import org.shadowrack.decision.replay.ThresholdReplay.Track;
import org.shadowrack.decision.replay.Tradeoff.Proposal;

/** Breaks when the proposed threshold is not the cheapest, breaks its budget, or claims more certainty than its failures give. */
class ThresholdAdvisorTest {
    private static final Duration HORIZON = Duration.ofHours(24);
    private static final AlarmRule RULE = new AlarmRule(0.5, 0.6, Persistence.NONE, Duration.ZERO);

    @Example
    void liesBetweenWhatFailsAndWhatOnlyLooksLikeIt() {
        Tradeoff tradeoff = ThresholdAdvisor.of(fleet(8, 0.9, 8, 0.4), RULE, Costs.USUAL, HORIZON);
        Proposal proposal = tradeoff.proposal().orElseThrow();
        assertThat(proposal.point().threshold()).isBetween(0.4, 0.9);
        assertThat(proposal.point().consequence().caught()).isEqualTo(8);
        assertThat(proposal.point().costPerMonth()).isZero();
        assertThat(proposal.low()).isLessThanOrEqualTo(proposal.point().threshold());
        assertThat(proposal.high()).isGreaterThanOrEqualTo(proposal.point().threshold());
    }

    @Example
    void dearFalseMovesRaiseItAndDearOutagesLowerIt() {
        List<Track> mixed = new ArrayList<>(fleet(3, 0.9, 0, 0));
        mixed.addAll(fleet(3, 0.5, 4, 0.6));
        double careful = threshold(mixed, new Costs(1, 10, Double.POSITIVE_INFINITY));
        double eager = threshold(mixed, new Costs(10, 1, Double.POSITIVE_INFINITY));
        assertThat(careful).isGreaterThan(0.6);
        assertThat(eager).isLessThan(0.5);
    }

    @Example
    void keepsToTheBudgetWhateverItSaves() {
        List<Track> mixed = fleet(3, 0.5, 4, 0.6);
        Proposal proposal = ThresholdAdvisor.of(mixed, RULE, new Costs(100, 1, 0), HORIZON).proposal().orElseThrow();
        assertThat(proposal.point().consequence().falseMigrationsPerMonth()).isZero();
    }

    @Example
    void fewFailuresLeaveMoreDoubtThanMany() {
        assertThat(width(fleet(2, 0.9, 3, 0.4))).isGreaterThanOrEqualTo(width(fleet(40, 0.9, 40, 0.4)));
    }

    @Example
    void withoutAFailureNothingIsProposed() {
        assertThat(ThresholdAdvisor.of(fleet(0, 0, 5, 0.4), RULE, Costs.USUAL, HORIZON).proposal()).isEmpty();
        assertThat(ThresholdAdvisor.of(List.of(), RULE, Costs.USUAL, HORIZON).proposal()).isEmpty();
    }

    private static double width(List<Track> tracks) {
        Proposal proposal = ThresholdAdvisor.of(tracks, RULE, Costs.USUAL, HORIZON).proposal().orElseThrow();
        return proposal.high() - proposal.low();
    }

    private static double threshold(List<Track> tracks, Costs costs) {
        return ThresholdAdvisor.of(tracks, RULE, costs, HORIZON).proposal().orElseThrow().point().threshold();
    }

    /** Components that fail after hours at one level, and others that only rise to another and recover. */
    private static List<Track> fleet(int failing, double before, int recovering, double peak) {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < failing; i++) {
            tracks.add(Tracks.hourly(List.of(60), Tracks.then(Tracks.quiet(50), Tracks.level(10, before))));
        }
        for (int i = 0; i < recovering; i++) {
            tracks.add(Tracks.hourly(List.of(),
                    Tracks.then(Tracks.quiet(20), Tracks.level(10, peak), Tracks.quiet(60))));
        }
        return tracks;
    }
}
