package org.shadowrack.migration.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shadowrack.migration.profile.Profile;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.migration.rehearsal.Rehearsal.Report;
import org.shadowrack.model.outcome.Outcome;

/** Breaks when any fault or crash leads to two primaries, a lost write or an orphan. */
class RehearsalTest {
    @ParameterizedTest
    @ValueSource(strings = {"lab-continuous", "lab-snapshot", "lab-block", "postgres-streaming"})
    void everyFaultAndEveryCrashEndsSafely(String name) {
        Report report = Rehearsal.of(profile(name));

        System.out.println(name + ": " + report);
        assertThat(report.findings()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.runs()).isGreaterThan(300);
        assertThat(report.endStates().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(report.runs());
        assertThat(report.endStates()).allSatisfy((state, count) -> assertThat(count).isPositive());
    }

    /** The judge itself must see a violation: without it, a rehearsal that passes would mean nothing. */
    @Test
    void theWorldCountsTwoPrimariesAndLostWrites() {
        World world = new World();
        world.promote(World.SHADOW, 5);
        world.clientsWrite();

        assertThat(world.twoPrimaries()).isEqualTo(1);
        assertThat(world.lost()).isPositive();
    }

    static Profile profile(String name) {
        return Profiles.builtIn().named(name) instanceof Outcome.Ok<Profile>(Profile profile) ? profile : fail(name);
    }

    private static Profile fail(String name) {
        throw new AssertionError("no profile " + name);
    }
}
