package org.shadowrack.lab.wear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.physics.Noise;

/** Breaks when warnings come too late or too early, when all or no failures give one, or when stress doesn't matter. */
class WearTest {

    private static final double STEP = 1_800;

    @Test
    void foreshadowedFailuresFollowTheirOnsetBy12To96HoursOfOperation() {
        List<Life> lives = lives(1);
        assertThat(lives).filteredOn(Life::foreshadowed).isNotEmpty()
                .allSatisfy(life -> assertThat(life.lead()).isBetween(Duration.ofHours(12), Duration.ofHours(97)));
    }

    @Test
    void aboutOneInFiveFailsWithoutWarningAndShowsNothing() {
        List<Life> lives = lives(1);
        long silent = lives.stream().filter(life -> !life.foreshadowed()).count();
        assertThat((double) silent / lives.size()).isBetween(0.14, 0.26);
        assertThat(lives).filteredOn(life -> !life.foreshadowed())
                .allSatisfy(life -> assertThat(life.highestLevel()).isZero());
    }

    @Test
    void stressShortensLife() {
        assertThat(meanHours(lives(3))).isLessThan(0.4 * meanHours(lives(1)));
    }

    @Test
    void aNewPartStartsSound() {
        Wear wear = new Wear(PartKind.FAN, Noise.stream(1, "renewed"), 0.5);
        run(wear, 5);
        wear.renew();
        assertThat(wear.level()).isZero();
        assertThat(wear.onset()).isEmpty();
        assertThat(wear.lifeFraction()).isZero();
        assertThat(wear.generation()).isOne();
    }

    private static double meanHours(List<Life> lives) {
        return lives.stream().mapToDouble(Life::hours).average().orElseThrow();
    }

    private static List<Life> lives(double stress) {
        List<Life> lives = new ArrayList<>();
        for (int part = 0; part < 600; part++) {
            lives.add(run(new Wear(PartKind.POWER_SUPPLY, Noise.stream(part, "wear"), 0), stress));
        }
        return lives;
    }

    private static Life run(Wear wear, double stress) {
        double highest = 0;
        for (double now = 0;; now += STEP) {
            highest = Math.max(highest, wear.level());
            OptionalDouble after = wear.advance(now, STEP, stress);
            if (after.isPresent()) {
                double end = now + after.getAsDouble();
                Duration lead = wear.onset().map(onset -> Duration.between(onset, Instant.ofEpochSecond((long) end)))
                        .orElse(Duration.ZERO);
                return new Life(end / 3600, lead, wear.foreshadowed(), highest);
            }
        }
    }

    private record Life(double hours, Duration lead, boolean foreshadowed, double highestLevel) {}
}
