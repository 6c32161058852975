package org.shadowrack.forecast.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shadowrack.forecast.Forecasting.Beside;
import org.shadowrack.forecast.Forecasting.Drift;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.ComponentId;

/** Watches what the models say, round by round: candidates beside those in use, and drift. Thread-safe. */
final class Watch {
    /** A fleet of which this share is outside what its models know has changed. */
    private static final double TOO_MANY_OUTSIDE = 0.1;
    /** Machines, loads and firmware change within weeks. */
    private static final Duration TOO_OLD = Duration.ofDays(30);
    private static final double HALF = 0.5;

    private final Map<String, Tally> tallies = new TreeMap<>();
    private int scored;
    private int outside;

    /** Takes a round in. */
    synchronized void round(Map<ComponentId, Forecast> forecasts) {
        scored = forecasts.size();
        outside = (int) forecasts.values().stream()
                .filter(forecast -> forecast instanceof Forecast.Abstained abstained
                        && abstained.reason().endsWith(KindScoring.OUTSIDE))
                .count();
    }

    /** Takes in what a candidate and the model in use said of the same components. */
    synchronized void beside(String candidate, String used, Map<ComponentId, Forecast> candidates,
            Map<ComponentId, Forecast> forecasts) {
        tallies.computeIfAbsent(candidate + " beside " + used, any -> new Tally(candidate, used)).add(candidates,
                forecasts);
    }

    synchronized List<Beside> candidates() {
        List<Beside> all = new ArrayList<>();
        tallies.values().forEach(tally -> all.add(tally.result()));
        return all;
    }

    /** What is watched of the models in use, the oldest of which was trained at {@code oldest}. */
    synchronized Drift drift(Instant oldest, Instant now) {
        double share = scored == 0 ? 0 : (double) outside / scored;
        Duration age = Duration.between(oldest, now);
        if (share > TOO_MANY_OUTSIDE) {
            return new Drift(scored, share, age, true, Math.round(share * 100)
                    + " % of the components are outside what the models know: train on what they have become");
        }
        boolean old = age.compareTo(TOO_OLD) > 0;
        return new Drift(scored, share, age, old, old
                ? "the models are " + age.toDays() + " days old: train on the failures since"
                : "the fleet is as the models know it");
    }

    private static final class Tally {
        private final String candidate;
        private final String used;
        private long rounds;
        private long pairs;
        private double differences;
        private int onlyCandidate;
        private int onlyUsed;

        Tally(String candidate, String used) {
            this.candidate = candidate;
            this.used = used;
        }

        void add(Map<ComponentId, Forecast> candidates, Map<ComponentId, Forecast> forecasts) {
            rounds++;
            onlyCandidate = 0;
            onlyUsed = 0;
            candidates.forEach((id, said) -> {
                if (said instanceof Predicted one && forecasts.get(id) instanceof Predicted other) {
                    double first = one.within(Horizon.H24);
                    double second = other.within(Horizon.H24);
                    pairs++;
                    differences += first - second;
                    onlyCandidate += first >= HALF && second < HALF ? 1 : 0;
                    onlyUsed += second >= HALF && first < HALF ? 1 : 0;
                }
            });
        }

        Beside result() {
            return new Beside(candidate, used, rounds, pairs == 0 ? 0 : differences / pairs, onlyCandidate, onlyUsed);
        }
    }
}
