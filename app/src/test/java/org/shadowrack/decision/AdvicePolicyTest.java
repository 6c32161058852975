package org.shadowrack.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shadowrack.config.ForecastSettings;
import org.shadowrack.config.SiteSettings.Restraint;
import org.shadowrack.model.decision.Advice;
import org.shadowrack.model.decision.Advice.CallHuman;
import org.shadowrack.model.decision.Advice.CutOver;
import org.shadowrack.model.decision.Advice.Hold;
import org.shadowrack.model.decision.Advice.PreStage;
import org.shadowrack.model.decision.Advice.RollBack;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.site.Criticality;

/** Breaks when a situation leads to another advice than the table of decisions says. */
class AdvicePolicyTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oneWorkload(String situation, UnaryOperator<Fleet> fleet, Class<? extends Advice> expected) {
        List<Advice> advice = advise(fleet.apply(new Fleet()), Fleet.PROMPT);
        assertThat(advice).singleElement().isInstanceOf(expected);
    }

    static Stream<Arguments> oneWorkload() {
        return Stream.of(row("nothing is wrong", f -> f.host(1, 0.01), Hold.class),
                row("just below pre-staging", f -> f.host(1, 0.2999), Hold.class),
                row("at the threshold of pre-staging", f -> f.host(1, 0.3), PreStage.class),
                row("at the threshold of cutting over", f -> f.host(1, 0.6), CutOver.class),
                row("every model abstains", f -> f.host(1, 0.9).abstains(1), Hold.class),
                row("an anomaly, however large", f -> f.host(1, 0.9).unusual(1), Hold.class),
                row("staged, and now only an anomaly", f -> staged(f.host(1, 0.9).unusual(1)), Hold.class),
                row("away, and now only an anomaly", f -> away(f.host(1, 0.9).unusual(1)), Hold.class),
                row("the home is down and nothing staged", f -> f.host(1, 0.1).down("p1"), CallHuman.class),
                row("at risk, but the shadow is down", f -> f.host(1, 0.9).down("s1"), CallHuman.class),
                row("staged, still between the thresholds", f -> staged(f.host(1, 0.4)), Hold.class),
                row("staged, in the band of hysteresis", f -> staged(f.host(1, 0.16)), Hold.class),
                row("staged, and the risk has passed", f -> staged(f.host(1, 0.14)), RollBack.class),
                row("staged, and the risk grew", f -> staged(f.host(1, 0.7)), CutOver.class),
                row("staged, and the home died", f -> staged(f.host(1, 0.1).down("p1")), CutOver.class),
                row("staged, and the model fell silent", f -> staged(f.host(1, 0.1).abstains(1)), Hold.class),
                row("staged on a shadow that is down", f -> staged(f.host(1, 0.7).down("s1")), CallHuman.class),
                row("away, and the risk stands", f -> away(f.host(1, 0.7)), Hold.class),
                row("away, and the alarm was false", f -> away(f.host(1, 0.01)), RollBack.class),
                row("away, and the home died", f -> away(f.host(1, 0.01).down("p1")), Hold.class),
                row("both homes are down", f -> away(f.host(1, 0.01).down("p1").down("s1")), CallHuman.class),
                row("stuck", f -> f.host(1, 0.9).migration(1, MigrationState.STUCK, DAY, HOUR), CallHuman.class),
                row("under way", f -> f.host(1, 0.9).migration(1, MigrationState.CUTTING_OVER, HOUR, HOUR), Hold.class),
                row("taken back an hour ago", f -> rolledBack(f.host(1, 0.9), HOUR), Hold.class),
                row("taken back long ago", f -> rolledBack(f.host(1, 0.9), DAY), CutOver.class),
                row("taken back three times within days", f -> rolledBack(rolledBack(rolledBack(f.host(1, 0.9),
                        Duration.ofHours(20)), Duration.ofHours(40)), Duration.ofHours(60)), CallHuman.class),
                row("most targets vanished in one poll", f -> f.host(1, 0.9).vanished(0.5), CallHuman.class),
                row("some targets vanished", f -> f.host(1, 0.9).vanished(0.49), CutOver.class));
    }

    private static Arguments row(String situation, UnaryOperator<Fleet> fleet, Class<? extends Advice> expected) {
        return Arguments.of(situation, fleet, expected);
    }

    private static Fleet staged(Fleet fleet) {
        return fleet.migration(1, MigrationState.STAGED, HOUR, HOUR);
    }

    private static Fleet away(Fleet fleet) {
        return fleet.migration(1, MigrationState.COMMIT_WINDOW, HOUR, HOUR);
    }

    private static Fleet rolledBack(Fleet fleet, Duration ago) {
        return fleet.migration(1, MigrationState.ROLLED_BACK, ago.plus(HOUR), ago);
    }

    @Test
    void aRiskCountsWhenItHasStoodInTwoOfThreeHours() {
        assertThat(advise(new Fleet().host(1, 0.9).trail(1, 0.0, 0.1, 0.9), Restraint.USUAL)).singleElement()
                .isInstanceOf(Hold.class);
        assertThat(advise(new Fleet().host(1, 0.9).trail(1, 0.9, 0.1, 0.9), Restraint.USUAL)).singleElement()
                .isInstanceOf(CutOver.class);
    }

    @Test
    void anAnomalyIsToldWhereItMovesNothing() {
        assertThat(advise(new Fleet().host(1, 0.9).unusual(1), Fleet.PROMPT)).singleElement()
                .satisfies(advice -> assertThat(advice.evidence().reason())
                        .isEqualTo("no model answers for p1; its Fan is unusual, by which alone nothing moves"));
    }

    /** Breaks when a control is moved, when it is another after a restart, or when a critical workload is left without consent. */
    @Test
    void aControlsForecastIsLeftToComeTrueButNeverOfACriticalWorkloadWithoutConsent() {
        ControlGroup all = new ControlGroup(1, false);
        Fleet fleet = new Fleet().host(1, 0.9).host(2, 0.9, Criticality.CRITICAL);
        List<Advice> advice = AdvicePolicies.thresholds(Fleet.policy(Fleet.PROMPT), all).advise(fleet.situation());
        assertThat(advice).extracting(Advice::workload).containsExactly("w2", "w1");
        assertThat(advice.getFirst()).isInstanceOf(CutOver.class);
        assertThat(advice.getLast()).isInstanceOf(Hold.class);
        assertThat(advice.getLast().evidence().reason()).contains("its Fan is a control");
        ForecastSettings consenting = new ForecastSettings(null, null, 1, true, Map.of());
        assertThat(AdvicePolicies.thresholds(Fleet.policy(Fleet.PROMPT), consenting).advise(fleet.situation()))
                .allMatch(Hold.class::isInstance);
        ForecastSettings asked = new ForecastSettings(null, null, 1, false, Map.of());
        assertThat(AdvicePolicies.thresholds(Fleet.policy(Fleet.PROMPT), asked).advise(fleet.situation()))
                .isEqualTo(advice);
    }

    @Test
    void controlsAreTheShareThatWasAskedForAndAlwaysTheSame() {
        ControlGroup some = new ControlGroup(0.05, false);
        List<Integer> drawn = java.util.stream.IntStream.range(0, 4000).boxed()
                .filter(number -> some.spares(Fleet.fan(number), Criticality.NORMAL)).toList();
        assertThat(drawn.size()).isBetween(150, 250);
        ControlGroup more = new ControlGroup(0.1, false);
        assertThat(drawn).allMatch(number -> more.spares(Fleet.fan(number), Criticality.HIGH))
                .noneMatch(number -> more.spares(Fleet.fan(number), Criticality.CRITICAL));
        assertThat(new ControlGroup(0.05, false).spares(Fleet.fan(drawn.getFirst()), Criticality.NORMAL)).isTrue();
    }

    @Test
    void aRiskHasPassedOnlyWhenItStayedLow() {
        Fleet dipped = new Fleet().host(1, 0.01).trail(1, 0.5, 0.5, 0.01).migration(1, MigrationState.STAGED, HOUR,
                HOUR);
        assertThat(advise(dipped, Restraint.USUAL)).singleElement().isInstanceOf(Hold.class);
        assertThat(advise(dipped.trail(1, 0.1, 0.05, 0.01), Restraint.USUAL)).singleElement()
                .isInstanceOf(RollBack.class);
    }

    @Test
    void aCriticalWorkloadMovesWithLessCertainty() {
        Restraint careful = new Restraint(1, 1, HOUR, Map.of(Criticality.CRITICAL, 0.8), 1, 1000);
        assertThat(advise(new Fleet().host(1, 0.25, Criticality.CRITICAL), careful)).singleElement()
                .isInstanceOf(PreStage.class);
        assertThat(advise(new Fleet().host(1, 0.25, Criticality.NORMAL), careful)).singleElement()
                .isInstanceOf(Hold.class);
    }

    @Test
    void worstFirstThenMoreCriticalThenByName() {
        List<Advice> advice = advise(new Fleet().host(4, 0.5).host(3, 0.5).host(2, 0.5, Criticality.CRITICAL)
                .host(1, 0.9), Fleet.PROMPT);
        assertThat(advice).extracting(Advice::workload).containsExactly("w1", "w2", "w3", "w4");
    }

    @Test
    void beyondTheCapOnConcurrentMigrationsAPersonDecides() {
        List<Advice> advice = advise(new Fleet().host(1, 0.5).host(2, 0.7).host(3, 0.9)
                .migration(9, MigrationState.STAGED, DAY, DAY), Fleet.PROMPT);
        assertThat(advice).hasExactlyElementsOfTypes(CutOver.class, CallHuman.class, CallHuman.class);
        assertThat(advice.getFirst().workload()).isEqualTo("w3");
    }

    @Test
    void noMoreThanAShareOfTheFleetIsSetInMotionWithinAnHour() {
        Restraint quarter = new Restraint(1, 1, HOUR, Map.of(), 0.25, 1000);
        Fleet fleet = new Fleet().host(1, 0.5).host(2, 0.1).host(3, 0.1).host(4, 0.1);
        assertThat(advise(fleet, quarter).getFirst()).isInstanceOf(PreStage.class);
        fleet.migration(2, MigrationState.ROLLED_BACK, Duration.ofMinutes(30), Duration.ofMinutes(10));
        assertThat(advise(fleet, quarter).getFirst()).isInstanceOf(CallHuman.class);
    }

    @Test
    void theCircuitBreakerEndsAStormOfAlerts() {
        Restraint two = new Restraint(1, 1, HOUR, Map.of(), 1, 2);
        Fleet fleet = new Fleet().host(1, 0.5).host(2, 0.1).host(3, 0.1)
                .migration(2, MigrationState.COMMITTED, Duration.ofHours(5), HOUR)
                .migration(3, MigrationState.COMMITTED, Duration.ofHours(6), HOUR);
        assertThat(advise(fleet, two).getFirst()).isInstanceOf(CallHuman.class);
    }

    private static List<Advice> advise(Fleet fleet, Restraint restraint) {
        return AdvicePolicies.thresholds(Fleet.policy(restraint)).advise(fleet.situation());
    }
}
