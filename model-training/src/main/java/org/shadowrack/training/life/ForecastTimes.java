package org.shadowrack.training.life;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * When forecasts are made: at every row, or at each multiple of a step from the component's first row while it is observed.
 *
 * @param every      the step, empty for every row
 * @param minHistory no forecast is made before a life has been observed for so long
 */
public record ForecastTimes(Optional<Duration> every, Duration minHistory) {

    /** At every row. */
    public static final ForecastTimes AT_ROWS = new ForecastTimes(Optional.empty(), Duration.ZERO);

    /** At each multiple of the step. */
    public static ForecastTimes every(Duration step) {
        return new ForecastTimes(Optional.of(step), Duration.ZERO);
    }

    /** The instants in this life, ascending, all before a failure that ends it. */
    public long[] in(Life life) {
        long[] all = every.map(step -> onGrid(life, step.toMillis())).orElseGet(() -> atRows(life));
        long earliest = life.start() + minHistory.toMillis();
        return all.length == 0 || all[0] >= earliest ? all : LongStream.of(all).filter(t -> t >= earliest).toArray();
    }

    private static long[] atRows(Life life) {
        return LongStream.range(life.fromRow(), life.toRow()).map(row -> life.series().timeAt((int) row))
                .filter(time -> !life.failed() || time < life.end()).toArray();
    }

    private static long[] onGrid(Life life, long step) {
        long origin = life.series().firstTime();
        long last = life.failed() ? Math.min(life.observedUntil(), life.end() - 1) : life.observedUntil();
        long firstIndex = Math.ceilDiv(life.start() - origin, step);
        long lastIndex = Math.floorDiv(last - origin, step);
        return LongStream.rangeClosed(firstIndex, lastIndex).map(index -> origin + index * step).toArray();
    }
}
