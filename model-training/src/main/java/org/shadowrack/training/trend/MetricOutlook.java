package org.shadowrack.training.trend;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What is expected of a metric, step by step from now.
 *
 * @param step     between the values
 * @param expected values, the first one step ahead
 * @param low      of each, what the truth falls short of in 5 % of the cases
 * @param high     of each, what the truth exceeds in 5 % of the cases
 */
public record MetricOutlook(Duration step, double[] expected, double[] low, double[] high) {

    /**
     * When a threshold is reached from below.
     *
     * @param earliest when the interval's upper end reaches it
     * @param expected when the expectation does, empty if not within the outlook
     * @param latest   when the lower end does, empty if not within the outlook
     */
    public record Crossing(Duration earliest, Optional<Duration> expected, Optional<Duration> latest) {}

    /** When the metric rises to a threshold; empty if not even the upper end does within the outlook. */
    public Optional<Crossing> timeTo(double threshold) {
        return first(high, threshold)
                .map(earliest -> new Crossing(earliest, first(expected, threshold), first(low, threshold)));
    }

    private Optional<Duration> first(double[] values, double threshold) {
        OptionalInt found = IntStream.range(0, values.length).filter(i -> values[i] >= threshold).findFirst();
        return found.isPresent() ? Optional.of(step.multipliedBy(found.getAsInt() + 1L)) : Optional.empty();
    }
}
