package org.shadowrack.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.shadowrack.config.SiteSettings.Restraint;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.migration.MigrationState;

/** Breaks when some fleet, whatever its risks, gets more than the caps allow, or flaps. */
class AdvicePropertyTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Property
    void neverMoreStartsThanTheCapLeaves(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(max = 1) Double> risks,
            @ForAll @IntRange(max = 3) int underWay) {
        Fleet fleet = fleet(risks);
        for (int i = 0; i < underWay; i++) {
            fleet.migration(100 + i, MigrationState.VERIFYING, Duration.ofDays(2), HOUR);
        }
        assertThat(starts(advise(fleet, Fleet.PROMPT))).isLessThanOrEqualTo(Math.max(0, 2 - underWay));
    }

    @Property
    void neverMoreStartsThanTheHourlyShareLeaves(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(max = 1) Double> risks,
            @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
        Restraint restraint = new Restraint(1, 1, HOUR, Map.of(), share, 1000);
        assertThat(starts(advise(fleet(risks), restraint)))
                .isLessThanOrEqualTo((int) Math.max(1, share * risks.size()));
    }

    @Property
    void insideTheBandNothingEverMoves(
            @ForAll @Size(min = 3, max = 24) List<@DoubleRange(min = 0.15, max = 0.29) Double> risks) {
        for (MigrationState state : List.of(MigrationState.STAGED, MigrationState.COMMIT_WINDOW)) {
            Fleet fleet = trailed(risks).migration(1, state, HOUR, HOUR);
            assertThat(advise(fleet, Restraint.USUAL)).singleElement().isInstanceOf(Advice.Hold.class);
        }
        assertThat(advise(trailed(risks), Restraint.USUAL)).singleElement().isInstanceOf(Advice.Hold.class);
    }

    @Property
    void duringCoolDownNothingBegins(@ForAll @DoubleRange(max = 1) double risk,
            @ForAll @IntRange(max = 719) int minutes) {
        Fleet fleet = new Fleet().host(1, risk).migration(1, MigrationState.ROLLED_BACK,
                Duration.ofMinutes(minutes).plus(HOUR), Duration.ofMinutes(minutes));
        assertThat(starts(advise(fleet, Fleet.PROMPT))).isZero();
    }

    @Property
    void aConsoleThatMayBeCutOffMovesNothing(@ForAll @Size(min = 1, max = 8) List<@DoubleRange(max = 1) Double> risks,
            @ForAll @DoubleRange(min = 0.5, max = 1) double vanished) {
        assertThat(advise(fleet(risks).vanished(vanished), Fleet.PROMPT))
                .allSatisfy(advice -> assertThat(advice).isInstanceOf(Advice.CallHuman.class));
    }

    @Property
    void theOrderOfTheInputDecidesNothing(@ForAll @Size(min = 1, max = 8) List<@DoubleRange(max = 1) Double> risks) {
        Fleet forward = new Fleet();
        Fleet backward = new Fleet();
        for (int i = 0; i < risks.size(); i++) {
            forward.host(i, risks.get(i));
            backward.host(risks.size() - 1 - i, risks.get(risks.size() - 1 - i));
        }
        assertThat(advise(backward, Fleet.PROMPT)).isEqualTo(advise(forward, Fleet.PROMPT));
    }

    private static Fleet fleet(List<Double> risks) {
        Fleet fleet = new Fleet();
        for (int i = 0; i < risks.size(); i++) {
            fleet.host(i, risks.get(i));
        }
        return fleet;
    }

    private static Fleet trailed(List<Double> risks) {
        return new Fleet().host(1, risks.getLast()).trail(1, risks.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static long starts(List<Advice> advice) {
        return advice.stream().filter(one -> one instanceof Advice.PreStage || one instanceof Advice.CutOver).count();
    }

    private static List<Advice> advise(Fleet fleet, Restraint restraint) {
        return AdvicePolicies.thresholds(Fleet.policy(restraint)).advise(fleet.situation());
    }

}
