package org.shadowrack.benchmarks.history;

import java.util.ArrayList;
import java.util.List;
import org.shadowrack.history.History;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.telemetry.Observation.Reading;

/** Brings series into a history. A stage's readings are made beforehand, so that only what the history does is measured. */
final class Ingest {
    private static final int PORTION = 4096;
    /** Minutes that a console brings at once of every series. */
    private static final int ROUND = 30;
    private static final int STAGE = MachineSeries.METRICS * 2;

    private final List<MachineSeries> all;
    private final History history;
    private final double[] used = new double[2];

    private Ingest(List<MachineSeries> all, History history) {
        this.all = all;
        this.history = history;
    }

    /** Brings everything in portions, and answers the CPU and the time that it took, seconds. */
    interface Order {
        double[] hand(List<MachineSeries> all, History history);
    }

    /** An import: one series after the other. */
    static double[] bySeries(List<MachineSeries> all, History history) {
        Ingest ingest = new Ingest(all, history);
        for (int first = 0; first < all.size(); first += STAGE) {
            List<List<Reading>> portions = new ArrayList<>();
            for (MachineSeries series : all.subList(first, Math.min(all.size(), first + STAGE))) {
                for (int from = 0; from < series.values().length; from += PORTION) {
                    portions.add(series.readings(from, Math.min(series.values().length, from + PORTION)));
                }
            }
            ingest.take(portions);
        }
        return ingest.used;
    }

    /** A console at work: every series moves on together. */
    static double[] byRound(List<MachineSeries> all, History history) {
        Ingest ingest = new Ingest(all, history);
        int longest = all.stream().mapToInt(series -> series.values().length).max().orElse(0);
        List<List<Reading>> portions = new ArrayList<>();
        for (int from = 0; from < longest; from += ROUND) {
            portions.add(ingest.round(from));
            if (portions.size() == STAGE) {
                ingest.take(portions);
                portions.clear();
            }
        }
        ingest.take(portions);
        return ingest.used;
    }

    private List<Reading> round(int from) {
        List<Reading> portion = new ArrayList<>();
        for (MachineSeries series : all) {
            int end = Math.min(series.values().length, from + ROUND);
            portion.addAll(from < end ? series.readings(from, end) : List.of());
        }
        return portion;
    }

    private void take(List<List<Reading>> portions) {
        double[] now = Measured.used(() -> {
            portions.forEach(portion -> value(history.append(portion)));
            value(history.flush());
        });
        used[0] += now[0];
        used[1] += now[1];
    }

    /** The value; anything else ends the program. */
    static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new IllegalStateException(problem.line());
        });
    }
}
