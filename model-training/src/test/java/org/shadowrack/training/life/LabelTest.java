package org.shadowrack.training.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.shadowrack.training.data.FailureEvent;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Metric;
import org.shadowrack.training.data.Span;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.data.TelemetryBuilder;
import org.shadowrack.training.sample.LabelCounts;
import org.shadowrack.training.sample.Target;
import org.shadowrack.training.split.Part;

/** Breaks when a forecast that the record can't judge is taken as a negative, or a failure is known before it happened. */
class LabelTest {

    private static Telemetry rowsAt(long... times) {
        TelemetryBuilder builder = new TelemetryBuilder(List.of(Metric.numeric("t")));
        for (long time : times) {
            builder.add("a", time, new double[]{time});
        }
        return builder.build();
    }

    private static List<Life> lives(Telemetry telemetry, long... failures) {
        return Lives.of(telemetry, FailureLog.of(
                java.util.Arrays.stream(failures).mapToObj(time -> new FailureEvent("a", time, "x")).toList())).all();
    }

    @Test
    void aFailureEndsALifeAndWhatFollowsIsANewOne() {
        List<Life> lives = lives(rowsAt(0, 10, 20, 30, 40), 20, 35);
        assertThat(lives).extracting(Life::start).containsExactly(0L, 30L, 40L);
        assertThat(lives).extracting(Life::failed).containsExactly(true, true, false);
    }

    @Test
    void aFailureWithoutTelemetryBeforeItIsCountedNotLearned() {
        Lives lives = Lives.of(rowsAt(10, 20),
                FailureLog.of(List.of(new FailureEvent("a", 5, "x"), new FailureEvent("b", 5, "x"))));
        assertThat(lives.failuresOfNoLife()).isEqualTo(2);
        assertThat(lives.all()).hasSize(1);
    }

    @Property
    void aLabelIsWhatWasKnownAtThatInstant(@ForAll @LongRange(min = 0, max = 99) long time,
            @ForAll @LongRange(min = 1, max = 120) long horizon,
            @ForAll @LongRange(min = 0, max = 150) long knownUntil) {
        Life failed = lives(rowsAt(0, 50, 100), 100).getFirst();
        Life alive = lives(rowsAt(0, 50, 100)).getFirst();
        Label label = Label.of(failed, time, horizon, knownUntil);
        boolean failureKnown = knownUntil >= 100;
        assertThat(label == Label.FAILED).isEqualTo(failureKnown && time + horizon >= 100);
        assertThat(label == Label.SURVIVED)
                .isEqualTo(time < knownUntil && time + horizon <= Math.min(knownUntil, 100)
                        && !(failureKnown && time + horizon == 100));
        Label unfailed = Label.of(alive, time, horizon, knownUntil);
        assertThat(unfailed).isNotEqualTo(Label.FAILED);
        assertThat(unfailed == Label.CENSORED)
                .isEqualTo(time >= Math.min(knownUntil, 100) || time + horizon > Math.min(knownUntil, 100));
    }

    /** Breaks when a component from which work was moved away is learned from as one that would have survived. */
    @Test
    void whatSurvivedWhileSomebodyInterferedIsUncertainAndWhatFailedStillFailed() {
        FailureLog interfered = FailureLog.of(List.of(new FailureEvent("b", 95, "x")))
                .withUncertain(Map.of("a", List.of(new Span(40, 60)), "b", List.of(new Span(40, 96))));
        Life life = Lives.of(rowsAt(0, 50, 100), interfered).all().getFirst();
        assertThat(Label.of(life, 10, 29, 200)).isEqualTo(Label.SURVIVED);
        assertThat(Label.of(life, 10, 30, 200)).isEqualTo(Label.UNCERTAIN);
        assertThat(Label.of(life, 55, 10, 200)).isEqualTo(Label.UNCERTAIN);
        assertThat(Label.of(life, 60, 10, 200)).isEqualTo(Label.SURVIVED);
        assertThat(Label.of(life, 95, 10, 200)).isEqualTo(Label.CENSORED);
        assertThat(Target.failureWithin(30).of(life, 10, 200)).isNaN();
        assertThat(Target.remainingLife(30).of(life, 10, 200)).isNaN();
        TelemetryBuilder rows = new TelemetryBuilder(List.of(Metric.numeric("t")));
        for (long time = 0; time <= 90; time += 10) {
            rows.add("b", time, new double[]{time});
        }
        Lives failed = Lives.of(rows.build(), interfered);
        assertThat(Label.of(failed.all().getFirst(), 50, 50, 200)).isEqualTo(Label.FAILED);
        LabelCounts counts = LabelCounts.of(failed, ForecastTimes.every(Duration.ofMillis(10)), 20, Part.ALL);
        assertThat(counts).isEqualTo(new LabelCounts(2, 2, 6, 0));
    }

    @Test
    void forecastsAreMadeOnAGridFromTheFirstRowAndNoneAtTheFailure() {
        Life life = lives(rowsAt(3, 11, 40), 43).getFirst();
        ForecastTimes every = new ForecastTimes(Optional.of(Duration.ofMillis(10)), Duration.ofMillis(5));
        assertThat(every.in(life)).containsExactly(13, 23, 33);
        assertThat(ForecastTimes.AT_ROWS.in(lives(rowsAt(3, 11, 40), 40).getFirst())).containsExactly(3, 11);
    }

    @Test
    void aFailureAfterTheHorizonIsHalfAOneWhereThatIsAsked() {
        Life failed = lives(rowsAt(0, 50, 100), 100).getFirst();
        Target around = Target.failureAround(10);
        assertThat(around.of(failed, 90, 200)).isEqualTo(1);
        assertThat(around.of(failed, 89, 200)).isEqualTo(0.5);
        assertThat(around.of(failed, 70, 200)).isEqualTo(0.5);
        assertThat(around.of(failed, 69, 200)).isZero();
        Life alive = lives(rowsAt(0, 50, 100)).getFirst();
        assertThat(around.of(alive, 70, 200)).isZero();
        assertThat(around.of(alive, 71, 200)).as("whether it fails within thirty is not known").isNaN();
    }
}
