package org.shadowrack.training.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.shadowrack.training.SyntheticFleet;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.plan.SplitRule;

/** Breaks when a component is on both sides of a split by component, or training knows of what the test asks. */
class SplitsTest {

    private static Split split(SplitRule rule, Lives lives, long seed) {
        return switch (Splits.by(rule, lives, seed)) {
            case Result.Done<Split>(var split) -> split;
            case Result.Refused<Split>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static Lives lives(int components, int failing, long seed) {
        SyntheticFleet fleet = SyntheticFleet.of(components, failing, seed);
        return Lives.of(fleet.telemetry(), fleet.failures());
    }

    @Property(tries = 20)
    void aCollectionOfLivesIsDividedByComponentEachOnOneSide(@ForAll @IntRange(min = 30, max = 60) int components,
            @ForAll long seed) {
        Lives lives = lives(components, 1, seed);
        Split split = split(new SplitRule.Automatic(), lives, seed);
        lives.all().forEach(life -> {
            String name = life.series().component();
            int sides = (split.fit().members().test(name) ? 1 : 0) + (split.validation().members().test(name) ? 1 : 0)
                    + (split.test().members().test(name) ? 1 : 0);
            assertThat(sides).as(name).isEqualTo(1);
        });
    }

    @Property(tries = 20)
    void aFleetIsDividedInTimeAndThePartsFollowEachOther(@ForAll long seed) {
        Split split = split(new SplitRule.Automatic(), lives(120, 4, seed), seed);
        assertThat(split.fit().knownUntil()).isEqualTo(split.validation().from());
        assertThat(split.validation().knownUntil()).isEqualTo(split.test().from());
        assertThat(split.training().knownUntil()).isEqualTo(split.test().from());
    }

    @Test
    void namedComponentsAreTheTestAndNothingElseIs() {
        Lives lives = lives(40, 2, 7);
        Split split = split(new SplitRule.TestComponents(Set.of("component-3", "component-8")), lives, 7);
        assertThat(lives.all()).filteredOn(life -> split.test().members().test(life.series().component())).hasSize(2);
        assertThat(split.training().members().test("component-3")).isFalse();
    }

    @Test
    void unknownComponentsAndInstantsOutsideTheRecordAreRefused() {
        Lives lives = lives(10, 2, 7);
        assertThat(Splits.by(new SplitRule.TestComponents(Set.of("nobody")), lives, 1))
                .isInstanceOf(Result.Refused.class);
        assertThat(Splits.by(new SplitRule.TestFrom(Instant.parse("2100-01-01T00:00:00Z")), lives, 1))
                .isInstanceOf(Result.Refused.class);
    }
}
