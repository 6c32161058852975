package org.shadowrack.whatif.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.shadowrack.model.site.Workload;
import org.shadowrack.whatif.Scenario;
import org.shadowrack.whatif.simulation.Incident.FalseAlarm;
import org.shadowrack.whatif.simulation.Incident.Unwarned;
import org.shadowrack.whatif.simulation.Incident.Warned;

/** One pass through the recorded span: workloads move on alarms while the shadow has room, and suffer otherwise. Used once. */
final class FleetRun {
    private static final double MILLIS = 1000.0;
    private final Scenario scenario;
    private final Map<String, List<Workload>> byHost;
    private final RandomGenerator random;
    /** Until when each moved workload stays on the shadow. */
    private final Map<Workload, Long> away = new HashMap<>();
    private int outages;
    private int avoided;
    private int falseMigrations;
    private int migrations;
    private double downtimeSeconds;

    FleetRun(Scenario scenario, Map<String, List<Workload>> byHost, RandomGenerator random) {
        this.scenario = scenario;
        this.byHost = byHost;
        this.random = random;
    }

    /** Plays the incidents, which are in order of time. */
    Tally play(List<Incident> incidents) {
        for (Incident incident : incidents) {
            for (Workload workload : byHost.getOrDefault(incident.host(), List.of())) {
                meet(incident, workload);
            }
        }
        return new Tally(outages, avoided, downtimeSeconds, falseMigrations, migrations);
    }

    private void meet(Incident incident, Workload workload) {
        switch (incident) {
            case FalseAlarm alarm -> falseAlarm(alarm, workload);
            case Warned warned -> warned(warned, workload);
            case Unwarned unwarned -> fail(workload, unwarned.start(), takesHostDown());
        }
    }

    private void falseAlarm(FalseAlarm alarm, Workload workload) {
        if (isAway(workload, alarm.start())) {
            stay(workload, alarm.end());
        } else if (moves(workload, alarm.start())) {
            falseMigrations++;
            stay(workload, alarm.end());
        }
    }

    private void warned(Warned warned, Workload workload) {
        boolean down = takesHostDown();
        if (isAway(workload, warned.start()) || moves(workload, warned.start())) {
            stay(workload, warned.failure() + scenario.migration().repair().toMillis());
        }
        fail(workload, warned.failure(), down);
    }

    private void fail(Workload workload, long at, boolean down) {
        if (!down) {
            return;
        }
        if (isAway(workload, at)) {
            avoided++;
            return;
        }
        outages++;
        downtimeSeconds += -Math.log1p(-random.nextDouble()) * scenario.migration().repair().toMillis() / MILLIS;
    }

    private boolean takesHostDown() {
        return random.nextDouble() < scenario.migration().outageShare();
    }

    /** Moves it if the shadow has room and the migration succeeds; there and back is two cutovers. */
    private boolean moves(Workload workload, long at) {
        if (!hasRoom(workload, at) || random.nextDouble() >= scenario.migration().success()) {
            return false;
        }
        migrations++;
        downtimeSeconds += 2 * scenario.migration().cutover().toMillis() / MILLIS;
        return true;
    }

    private boolean hasRoom(Workload workload, long at) {
        if (scenario.shadowSlots().isEmpty()) {
            return true;
        }
        double taken = away.entrySet().stream().filter(entry -> entry.getValue() > at)
                .mapToDouble(entry -> entry.getKey().slots()).sum();
        return (taken + workload.slots()) * scenario.load().growth() <= scenario.shadowSlots().getAsDouble();
    }

    private boolean isAway(Workload workload, long at) {
        return away.getOrDefault(workload, Long.MIN_VALUE) > at;
    }

    private void stay(Workload workload, long until) {
        away.merge(workload, until, Math::max);
    }
}
