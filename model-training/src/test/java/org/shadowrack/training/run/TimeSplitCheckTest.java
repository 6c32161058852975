package org.shadowrack.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shadowrack.training.SyntheticFleet;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.feature.FeatureSchema;
import org.shadowrack.training.feature.SchemaFitting;
import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.parallel.LifeWorkers;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.sample.Gathering;
import org.shadowrack.training.sample.Sample;
import org.shadowrack.training.sample.Target;
import org.shadowrack.training.split.Part;

/** Breaks when a column that was filled in with hindsight is taken for knowledge, or an honest one is thrown out. */
class TimeSplitCheckTest {

    private static final long MIDDLE = SyntheticFleet.START + 240 * SyntheticFleet.HOUR;

    @Test
    void hindsightDoesNotSurviveTheNextPeriodAndWearDoes() {
        SyntheticFleet fleet = SyntheticFleet.of(240, 3, 4);
        Telemetry telemetry = fleet.withHindsight(MIDDLE);
        FeatureSchema schema = SchemaFitting.fit(telemetry, _ -> true, MIDDLE, Duration.ofHours(24));
        Gathering gathering = new Gathering(Lives.of(telemetry, fleet.failures()), telemetry.metrics(), schema,
                ForecastTimes.every(Duration.ofHours(6)), 1);
        List<String> failing = new TimeSplitCheck(schema.names()).failing(
                gathered(gathering, new Part(_ -> true, Long.MIN_VALUE, MIDDLE)),
                gathered(gathering, Part.from(MIDDLE)));
        assertThat(failing).contains("hindsight.last", "hindsight.mean", "hindsight.min")
                .doesNotContain("wear.last", "wear.mean", "wear.max");
    }

    private static Sample gathered(Gathering gathering, Part part) {
        return gathering.gather(part, Target.failureWithin(Duration.ofHours(24).toMillis()), _ -> 1,
                new LifeWorkers(1, TrainingMonitor.NONE));
    }
}
