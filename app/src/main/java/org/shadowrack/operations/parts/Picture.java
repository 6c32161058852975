package org.shadowrack.operations.parts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.operations.alarms.AlarmBook;
import org.shadowrack.operations.problem.ProblemBook;

/** Holds the newest picture, and who acknowledged what. Written by the round, read by anyone. Thread-safe. */
public final class Picture {
    private volatile FleetSnapshot newest;
    private final ProblemBook problems = new ProblemBook();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AlarmBook alarms = new AlarmBook();

    /** Nothing is known yet. */
    public Picture(SiteSettings settings) {
        this.newest = FleetSnapshot.empty(settings.site(), settings.simulated());
    }

    /** Never null. */
    public FleetSnapshot newest() {
        return newest;
    }

    /** What the services got wrong. */
    public ProblemBook problems() {
        return problems;
    }

    /** Puts a newer picture in place, with what becomes of its alarms. */
    public void publish(FleetSnapshot snapshot) {
        newest = snapshot.withAlarms(alarms.round(snapshot.alarms(), snapshot.at()));
    }

    /** What became of the alarms. */
    public AlarmBook alarms() {
        return alarms;
    }

    /** An operator has seen the alarm. */
    public void acknowledge(String alarm, String operator) {
        acknowledged.put(alarm, operator);
    }

    /** Who acknowledged an alarm, by its id. */
    public Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }
}
