package org.shadowrack.training.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shadowrack.training.data.ComponentSeries;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Span;
import org.shadowrack.training.data.Telemetry;

/**
 * The lives of a fleet.
 *
 * @param all                  every life, by component and then in time
 * @param failuresOfNoLife     failures without telemetry before them, which can't teach anything
 */
public record Lives(List<Life> all, int failuresOfNoLife) {

    /** Copies the list. */
    public Lives {
        all = List.copyOf(all);
    }

    /** Cuts the telemetry into lives. A row at the instant of the failure still belongs to the life that ended. */
    public static Lives of(Telemetry telemetry, FailureLog failures) {
        List<Life> lives = new ArrayList<>();
        for (ComponentSeries series : telemetry.components()) {
            addLives(series, failures.of(series.component()), failures.uncertain(series.component()), lives);
        }
        long used = lives.stream().filter(Life::failed).count();
        return new Lives(lives, (int) (failures.size() - used));
    }

    private static void addLives(ComponentSeries series, long[] failures, List<Span> uncertain,
            List<Life> lives) {
        int row = 0;
        for (long failure : failures) {
            int end = firstRowAfter(series, row, failure);
            if (end > row) {
                lives.add(new Life(series, row, end, failure, true, uncertain));
                row = end;
            }
        }
        if (row < series.rows()) {
            lives.add(new Life(series, row, series.rows(), series.lastTime(), false, uncertain));
        }
    }

    private static int firstRowAfter(ComponentSeries series, int from, long time) {
        int low = from;
        int high = series.rows();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (series.timeAt(middle) <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The lives of members that ended in a failure by the instant. */
    public List<Life> ended(Predicate<String> members, long knownUntil) {
        return all.stream().filter(life -> life.failed() && life.end() <= knownUntil)
                .filter(life -> members.test(life.series().component())).toList();
    }

    /** The components with at least one life that ended in a failure before the instant. */
    public Set<String> failedBefore(long instant) {
        return all.stream().filter(life -> life.failed() && life.end() <= instant)
                .map(life -> life.series().component()).collect(Collectors.toSet());
    }
}
