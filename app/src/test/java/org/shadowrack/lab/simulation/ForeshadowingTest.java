package org.shadowrack.lab.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shadowrack.lab.estate.PartKind;
import org.shadowrack.lab.metric.HostMetrics;

/**
 * How well one plain figure of the last 24 hours tells the parts that are about to fail from the others, as the area
 * under the ROC curve. Breaks when telemetry doesn't foreshadow failures, or when it betrays those that give no warning.
 */
class ForeshadowingTest {

    private static final int DAY = 48;
    private static final List<DataCentre> WORLDS = List.of(world(1), world(2), world(3), world(4));

    @ParameterizedTest
    @EnumSource
    void telemetryShowsForeshadowedFailuresADayAhead(PartKind kind) {
        assertThat(auroc(kind, true)).isGreaterThan(0.8);
    }

    @Test
    void telemetryShowsNothingOfTheOthers() {
        double mean = Set.of(PartKind.FAN, PartKind.POWER_SUPPLY, PartKind.DRIVE, PartKind.DIMM).stream()
                .mapToDouble(kind -> auroc(kind, false)).average().orElseThrow();
        assertThat(mean).isBetween(0.35, 0.65);
    }

    private static DataCentre world(long seed) {
        return Simulated.after(4, seed, Duration.ofDays(60));
    }

    private static double auroc(PartKind kind, boolean foreshadowed) {
        double wins = 0;
        double pairs = 0;
        for (DataCentre world : WORLDS) {
            for (Failure failure : world.failures()) {
                int last = Simulated.lastBefore(failure.at());
                if (failure.kind() == kind && failure.foreshadowed() == foreshadowed && last >= 2 * DAY) {
                    double own = score(world, failure.host().index(), kind, failure.number(), last);
                    for (double other : others(world, kind, last)) {
                        wins += own > other ? 1 : own == other ? 0.5 : 0;
                        pairs++;
                    }
                }
            }
        }
        assertThat(pairs).isPositive();
        return wins / pairs;
    }

    /** The figure of all parts of the kind that never fail. */
    private static List<Double> others(DataCentre world, PartKind kind, int last) {
        Set<String> failing = world.failures().stream().filter(failure -> failure.kind() == kind)
                .map(failure -> failure.host().index() + "/" + failure.number()).collect(Collectors.toSet());
        List<Double> scores = new ArrayList<>();
        for (int host = 0; host < world.estate().hosts().size(); host++) {
            for (int number = 1; number <= kind.each(); number++) {
                double score = failing.contains(host + "/" + number)
                        ? Double.NaN
                        : score(world, host, kind, number, last);
                if (!Double.isNaN(score)) {
                    scores.add(score);
                }
            }
        }
        return scores;
    }

    private static double score(DataCentre world, int host, PartKind kind, int number, int last) {
        int place = number - 1;
        return switch (kind) {
            case FAN -> mean(Simulated.series(world, host, HostMetrics.FAN_VIBRATION + place), last);
            case POWER_SUPPLY -> mean(Simulated.series(world, host, HostMetrics.SUPPLY_RIPPLE + place), last);
            case DRIVE -> growth(Simulated.series(world, host, HostMetrics.DRIVE_CORRECTABLE + place), last);
            case DIMM -> growth(Simulated.series(world, host, HostMetrics.MEMORY_CORRECTABLE + place), last);
            case PROCESSOR -> against(host, world, place, last);
        };
    }

    /** A processor's temperature against that of the other in the same server. */
    private static double against(int host, DataCentre world, int place, int last) {
        double own = mean(Simulated.series(world, host, HostMetrics.CPU_TEMPERATURE + place), last);
        return own - mean(Simulated.series(world, host, HostMetrics.CPU_TEMPERATURE + 1 - place), last);
    }

    private static double mean(double[] series, int last) {
        return over(series, last,
                values -> values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN));
    }

    private static double growth(double[] series, int last) {
        return over(series, last, values -> values.isEmpty() ? Double.NaN : values.getLast() - values.getFirst());
    }

    private static double over(double[] series, int last, ToDoubleFunction<List<Double>> figure) {
        List<Double> values = new ArrayList<>();
        for (int sample = last - DAY + 1; sample <= last; sample++) {
            if (!Double.isNaN(series[sample])) {
                values.add(series[sample]);
            }
        }
        return figure.applyAsDouble(values);
    }
}
