package org.shadowrack.forecast;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shadowrack.history.History;
import org.shadowrack.history.embedded.EmbeddedHistories;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.site.Topology;
import org.shadowrack.model.site.Workload;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.Observation.Reading;

/** A small site with a real history: hosts of four fans each, some of which vibrate for a day and a half before they fail. */
public final class FanSite implements AutoCloseable {
    /** When the record begins. */
    public static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final int FANS = 4;
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final Duration WARNING = Duration.ofHours(36);

    private final History history;
    private final Topology topology;
    private final Random random = new Random(7);

    /** So many hosts, of which nothing has been read yet. */
    public FanSite(Path folder, int hosts) {
        this.history = value(new EmbeddedHistories(Thread.ofPlatform().daemon().factory()).open(folder));
        Map<ComponentId, Component> components = new LinkedHashMap<>();
        List<Workload> workloads = new ArrayList<>();
        for (int host = 0; host < hosts; host++) {
            for (int fan = 0; fan < FANS; fan++) {
                components.put(fan(host, fan),
                        new Component(fan(host, fan), ComponentKind.FAN, "Fan " + fan, "h" + host,
                                "/fan" + fan, null, null, null, Health.OK, null, null, List.of(), null, Role.PRIMARY));
            }
            workloads.add(new Workload("w" + host, "h" + host, "s" + host,
                    host % 3 == 0 ? Criticality.CRITICAL : Criticality.NORMAL, 1, "profile", Map.of()));
        }
        this.topology = new Topology("fans", START, components, List.of(), workloads);
    }

    /** The id of a fan. */
    public static ComponentId fan(int host, int fan) {
        return new ComponentId("h" + host + "/fan" + fan);
    }

    /** What a mistake of the test would be, as an error. */
    public static <T> T value(Outcome<T> outcome) {
        return outcome.orElse(problem -> {
            throw new AssertionError(problem.line());
        });
    }

    /** Its history. */
    public History history() {
        return history;
    }

    /** What there is. */
    public Topology topology() {
        return topology;
    }

    /**
     * Half-hourly readings of all fans until {@code until}.
     *
     * @param failures by fan, when it fails and is replaced at once
     * @param alarms by fan, when it vibrates as if it would fail then, and does not
     */
    public FanSite run(Instant from, Instant until, Map<ComponentId, Instant> failures,
            Map<ComponentId, Instant> alarms) {
        List<Reading> readings = new ArrayList<>();
        for (ComponentId id : topology.components().keySet()) {
            for (Instant at = from; at.isBefore(until); at = at.plus(STEP)) {
                double worn = worn(failures.get(id), at) + worn(alarms.get(id), at);
                readings.add(new Reading(id, "vibration", at, 1 + 0.1 * random.nextGaussian() + worn, "mm/s", ""));
                readings.add(new Reading(id, "fan_speed", at, 9000 + 40 * random.nextGaussian(), "RPM", ""));
            }
        }
        value(history.append(readings));
        List<ComponentEvent> events = new ArrayList<>();
        failures.forEach((id, at) -> {
            events.add(new ComponentEvent(id, at, ComponentEvent.Kind.FAILURE, "FanFailed", "fan failed"));
            events.add(new ComponentEvent(id, at.plusSeconds(600), ComponentEvent.Kind.REPLACED, "", "replaced"));
        });
        value(history.appendEvents(events));
        value(history.flush());
        return this;
    }

    private static double worn(@org.jspecify.annotations.Nullable Instant end, Instant at) {
        if (end == null || !at.isBefore(end) || at.isBefore(end.minus(WARNING))) {
            return 0;
        }
        return 3 * (1 - Duration.between(at, end).toMinutes() / (double) WARNING.toMinutes());
    }

    /** {@code count} failures of different fans, one every {@code every} from {@code first}. */
    public static Map<ComponentId, Instant> failures(int count, int hosts, Instant first, Duration every) {
        Map<ComponentId, Instant> failures = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            failures.put(fan(i % hosts, i / hosts), first.plus(every.multipliedBy(i)));
        }
        return failures;
    }

    @Override
    public void close() {
        history.close();
    }
}
