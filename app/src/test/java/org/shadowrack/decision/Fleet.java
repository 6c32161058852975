package org.shadowrack.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.config.SiteSettings.PolicySettings;
import org.shadowrack.config.SiteSettings.Restraint;
import org.shadowrack.decision.AdvicePolicy.Situation;
import org.shadowrack.model.forecast.Forecast;
import org.shadowrack.model.forecast.Horizon;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.LogLine;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;

/** A small fleet to decide about: host {@code pN} with one fan, its shadow {@code sN}, and workload {@code wN} on it. */
final class Fleet {
    static final Instant NOW = Instant.parse("2026-06-10T12:00:00Z");
    static final double PRESTAGE = 0.3;
    static final double CUTOVER = 0.6;
    static final Restraint PROMPT = new Restraint(1, 1, Duration.ofHours(1), Map.of(), 1, 1000);

    private final Map<ComponentId, Component> components = new LinkedHashMap<>();
    private final List<Workload> workloads = new ArrayList<>();
    private final Map<ComponentId, Forecast> forecasts = new HashMap<>();
    private final Map<ComponentId, RiskTrail> trails = new HashMap<>();
    private final List<MigrationView> migrations = new ArrayList<>();
    private final Set<String> failed = new HashSet<>();
    private double unreachable;

    static PolicySettings policy(Restraint restraint) {
        return new PolicySettings(Map.of("default", PRESTAGE), Map.of("default", CUTOVER), 0.5, Duration.ofHours(12), 2,
                Mode.AUTOMATIC, Duration.ofHours(24), restraint);
    }

    Fleet host(int number, double probability) {
        return host(number, probability, Criticality.NORMAL);
    }

    Fleet host(int number, double probability, Criticality criticality) {
        ComponentId fan = fan(number);
        components.put(fan, new Component(fan, ComponentKind.FAN, "Fan", "p" + number, "/fan", null, null, null,
                Health.OK, null, null, List.of(), null, Role.PRIMARY));
        workloads.add(new Workload("w" + number, "p" + number, "s" + number, criticality, 1, "profile", Map.of()));
        forecasts.put(fan, new Forecast.Predicted(fan, NOW, Map.of(Horizon.H24, probability), null, List.of(), "m"));
        return this;
    }

    static ComponentId fan(int number) {
        return new ComponentId("p" + number + "/fan");
    }

    /** The host's last forecasts, hourly, the newest last. */
    Fleet trail(int number, double... probabilities) {
        long[] times = new long[probabilities.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = NOW.minus(Duration.ofHours(times.length - 1L - i)).toEpochMilli();
        }
        trails.put(fan(number), new RiskTrail(times, probabilities));
        return this;
    }

    Fleet abstains(int number) {
        forecasts.put(fan(number), new Forecast.Abstained(fan(number), NOW, "too short a history"));
        return this;
    }

    Fleet unusual(int number) {
        forecasts.put(fan(number), new Forecast.Abstained(fan(number), NOW, "no model yet",
                new Forecast.Anomaly("vibration", 40, Duration.ofHours(9))));
        return this;
    }

    Fleet down(String host) {
        failed.add(host);
        return this;
    }

    Fleet vanished(double share) {
        unreachable = share;
        return this;
    }

    /** A migration of the host's workload, begun and last touched so long ago. */
    Fleet migration(int number, MigrationState state, Duration begun, Duration touched) {
        String id = "m-" + number + "-" + migrations.size();
        migrations.add(new MigrationView(new MigrationId(id), "w" + number, "profile", "p" + number, "s" + number,
                state, List.of(state), List.of(), null, null, null, null, List.of(),
                List.of(new LogLine(NOW.minus(begun), "begun"), new LogLine(NOW.minus(touched), "touched")),
                "automatic", null, null));
        return this;
    }

    Situation situation() {
        return new Situation(NOW, new Topology("site", NOW, components, List.of(), workloads), Map.copyOf(forecasts),
                Set.copyOf(failed), List.copyOf(migrations), unreachable, Map.copyOf(trails));
    }
}
