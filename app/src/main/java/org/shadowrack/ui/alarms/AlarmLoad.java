package org.shadowrack.ui.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shadowrack.operations.alarms.AlarmRecord.Raised;

/**
 * How many alarms came, by ten minutes over a day. ISA-18.2 counts the load of one operator so: about one in ten minutes can
 * be handled, ten or more are a flood. Pure.
 *
 * @param starts of the intervals, epoch milliseconds
 * @param counts of each
 * @param offenders those that came most often, most first
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, compared by nobody
record AlarmLoad(double[] starts, double[] counts, List<Offender> offenders) {
    /** From here on it is a flood. */
    static final int FLOOD = 10;

    private static final long STEP = Duration.ofMinutes(10).toMillis();
    private static final int STEPS = 144;
    private static final int MOST = 5;

    /** An alarm, and how often it came. */
    record Offender(String text, long count) {}

    static AlarmLoad of(List<Raised> raised, Instant now) {
        long first = now.toEpochMilli() - STEPS * STEP;
        double[] starts = new double[STEPS];
        double[] counts = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            starts[i] = first + i * STEP;
        }
        for (Raised one : raised) {
            long step = Math.floorDiv(one.at().toEpochMilli() - first - 1, STEP);
            if (step >= 0 && step < STEPS) {
                counts[(int) step]++;
            }
        }
        Map<String, List<Raised>> byId = raised.stream().collect(Collectors.groupingBy(Raised::id));
        List<Offender> offenders = byId.values().stream()
                .map(all -> new Offender(all.getLast().text(), all.size()))
                .sorted(Comparator.comparingLong(Offender::count).reversed().thenComparing(Offender::text))
                .limit(MOST).toList();
        return new AlarmLoad(starts, counts, offenders);
    }

    /** Of the last ten minutes. */
    int newest() {
        return (int) counts[STEPS - 1];
    }

    double highest() {
        double highest = 0;
        for (double count : counts) {
            highest = Math.max(highest, count);
        }
        return highest;
    }
}
