package org.shadowrack.operations.record;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.shadowrack.decision.Persistence;
import org.shadowrack.decision.RiskTrail;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Predicted;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.site.ComponentId;

/** The last forecasts of each component at risk, as far back as the policy looks. Used by the round's thread alone. */
public final class RiskTrails {
    /** Below this a component leaves no trail: no threshold is so low, and most of a fleet is never above it. */
    private static final double LEAST = 0.001;
    /** A round may come every few seconds; of each period so many forecasts are kept. */
    private static final int PER_PERIOD = 4;

    private final Map<ComponentId, RiskTrail> trails = new HashMap<>();

    /** Takes the newest forecasts in and answers the trails, the newest at each end. */
    public Map<ComponentId, RiskTrail> with(Map<ComponentId, Forecast> forecasts, Persistence persistence) {
        trails.keySet().retainAll(forecasts.keySet());
        forecasts.forEach((id, forecast) -> {
            if (forecast instanceof Predicted predicted) {
                add(id, predicted.at().toEpochMilli(), predicted.within(Horizon.H24), persistence);
            } else {
                trails.remove(id);
            }
        });
        return Map.copyOf(trails);
    }

    /** Takes in what was recorded before the console was started. */
    public void restore(ComponentId id, long[] epochMillis, double[] probabilities, Persistence persistence) {
        for (int i = 0; i < epochMillis.length; i++) {
            add(id, epochMillis[i], probabilities[i], persistence);
        }
    }

    private void add(ComponentId id, long at, double probability, Persistence persistence) {
        RiskTrail old = trails.get(id);
        if (old == null && probability < LEAST) {
            return;
        }
        RiskTrail longer = old == null ? RiskTrail.of(at, probability) : longer(old, at, probability, persistence);
        if (Arrays.stream(longer.probabilities()).allMatch(level -> level < LEAST)) {
            trails.remove(id);
        } else {
            trails.put(id, longer);
        }
    }

    private static RiskTrail longer(RiskTrail old, long at, double probability, Persistence persistence) {
        long[] times = old.epochMillis();
        Duration spacing = persistence.every().dividedBy(PER_PERIOD);
        int kept = times.length;
        boolean crowded = kept > 1 && at - times[kept - 2] < spacing.toMillis();
        int to = crowded || times[kept - 1] >= at ? kept - 1 : kept;
        int from = 0;
        while (from < to && at - times[from] >= persistence.span().toMillis()) {
            from++;
        }
        long[] newTimes = Arrays.copyOfRange(times, from, to + 1);
        double[] levels = Arrays.copyOfRange(old.probabilities(), from, to + 1);
        newTimes[to - from] = at;
        levels[to - from] = probability;
        return new RiskTrail(newTimes, levels);
    }
}
