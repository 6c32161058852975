package org.shadowrack.lab.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shadowrack.lab.estate.PartKind;

/** Breaks when the rates leave the band that the lab promises, or a kind of part never fails. */
class FailureRatesTest {

    private static final Duration TIME = Duration.ofDays(60);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 42})
    void sixtyDaysOfFourRacksHave80To150Failures(long seed) {
        List<Failure> failures = Simulated.after(4, seed, TIME).failures();
        assertThat(failures).hasSizeBetween(80, 150);
        assertThat(failures.stream().map(Failure::kind).collect(Collectors.toSet())).contains(PartKind.values());
        double foreshadowed = (double) failures.stream().filter(Failure::foreshadowed).count() / failures.size();
        assertThat(foreshadowed).isBetween(0.68, 0.92);
    }

    @Test
    void aFailureTakesItsHostDownUntilTheRepair4To24HoursLater() {
        DataCentre dataCentre = Simulated.dataCentre(2, 3);
        OutageLog log = new OutageLog();
        dataCentre.listen(log);
        dataCentre.advance(Duration.ofDays(30));
        assertThat(log.outages()).isNotEmpty()
                .allSatisfy(outage -> assertThat(outage).isGreaterThanOrEqualTo(Duration.ofHours(4)));
        assertThat(log.replacements()).isNotEmpty()
                .allSatisfy(time -> assertThat(time).isBetween(Duration.ofHours(4), Duration.ofHours(24)));
        assertThat(log.downWithoutFailure()).isEmpty();
    }
}
