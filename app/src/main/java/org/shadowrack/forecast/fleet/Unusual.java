package org.shadowrack.forecast.fleet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.shadowrack.forecast.deviation.DeviationRow;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Forecast.Abstained;
import org.shadowrack.model.site.ComponentId;

/** What is unusual without any label, for components of which no model tells. Stateless. */
final class Unusual {
    private Unusual() {}

    /** Before any failure was seen there is no probability to tell, only what deviates. */
    static Map<ComponentId, Forecast> unlabelled(Collection<DeviationRow> newest, Instant now) {
        Map<ComponentId, Forecast> silent = new HashMap<>();
        for (DeviationRow row : newest) {
            ComponentId id = row.component().id();
            silent.put(id, new Abstained(id, now, "no model yet" + (row.metric().isEmpty()
                    ? ", and too short a history to tell what is usual"
                    : row.isAnomaly() ? "" : "; nothing unusual against its past and its peers")));
        }
        return silent;
    }

    /** The same forecasts, the abstentions among them with what is unusual as of {@code now}. */
    static Map<ComponentId, Forecast> marked(Map<ComponentId, Forecast> forecasts, Collection<DeviationRow> newest,
            Instant now) {
        Map<ComponentId, Forecast> marked = new HashMap<>(forecasts);
        for (DeviationRow row : newest) {
            boolean old = Instant.ofEpochMilli(row.epochMilli()).plus(KindTraining.HOLD).isBefore(now);
            if (!old && marked.get(row.component().id()) instanceof Abstained silent) {
                row.anomaly().ifPresent(anomaly -> marked.put(silent.component(),
                        new Abstained(silent.component(), silent.at(), silent.reason(), anomaly)));
            }
        }
        return marked;
    }
}
