package org.shadowrack.operations.alarms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.model.telemetry.Observation;

/** Makes the standing alarms of each round, and remembers since when each stands. Used by the round's thread alone. */
public final class AlarmList {
    private final Map<String, Instant> since = new HashMap<>();

    /** Everything abnormal in what was {@code seen}, most severe first, then oldest; {@code acknowledged}: by whom, by alarm. */
    public List<Alarm> standing(Seen seen, Map<String, String> acknowledged) {
        List<Raised> raised = new ArrayList<>();
        raised.addAll(Outages.of(seen.topology(), seen.failedHosts(), seen.migrations()));
        raised.addAll(HealthAlarms.of(seen.topology(), raised.stream().map(Raised::component).toList()));
        raised.addAll(new RiskAlarms(seen.risks()).of(seen.topology(), since.keySet()));
        seen.observations().forEach(observation -> unreachable(observation, raised));
        seen.unstored().ifPresent(problem -> raised.add(Raised.ofConsole("history", problem.line(), "free disk")));
        since.keySet().retainAll(raised.stream().map(Raised::id).toList());
        return raised.stream()
                .map(alarm -> new Alarm(alarm.id(), alarm.severity(), alarm.component(), alarm.text(),
                        since.computeIfAbsent(alarm.id(), id -> seen.at()), acknowledged.get(alarm.id()),
                        alarm.action()))
                .sorted(Comparator.comparing(Alarm::severity).thenComparing(Alarm::since)).toList();
    }

    private static void unreachable(Observation observation, List<Raised> raised) {
        if (observation instanceof Observation.Unreachable gone) {
            raised.add(Raised.ofConsole("unreachable:" + gone.service(),
                    gone.service() + " does not answer: " + gone.reason(), "check BMC"));
        }
    }
}
