package org.shadowrack.forecast.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shadowrack.forecast.deviation.Deviations.Measured;
import org.shadowrack.history.History.Points;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.model.site.Health;
import org.shadowrack.model.site.Role;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.model.telemetry.SeriesKey;

/** Breaks when a fan that wears, or a new one in its place, makes the fans beside it look worn, or does not look so itself. */
class HostDeviationsTest {
    private static final long FIRST = 1_000_000;
    private static final int DAY = 48;
    private static final int WEARS_FROM = 20 * DAY;
    private static final int FAILS = 22 * DAY;
    private static final int UNTIL = 30 * DAY;
    private static final double[] SPEEDS = {9000, 9060, 9120, 9200};
    private static final double REPLACEMENT = 9030;

    private final Random random = new Random(2);
    private final List<DeviationRow> rows = new ArrayList<>();

    private static Component fan(int number) {
        return new Component(new ComponentId("h/fan" + number), ComponentKind.FAN, "Fan " + number, "h",
                "/fan" + number, null, null, null, Health.OK, null, null, List.of(), null, Role.PRIMARY);
    }

    private double speed(int fan, int slot) {
        double quiet = slot >= FAILS && slot < FAILS + DAY ? -1500 : 0;
        double common = 300 * Math.sin(2 * Math.PI * slot / DAY) + quiet;
        double worn = fan == 3 && slot >= WEARS_FROM && slot < FAILS
                ? -400.0 * (slot - WEARS_FROM) / (FAILS - WEARS_FROM)
                : 0;
        double level = fan == 3 && slot >= FAILS ? REPLACEMENT : SPEEDS[fan];
        return level + common + worn + 10 * random.nextGaussian();
    }

    private void run() {
        List<Measured> points = new ArrayList<>();
        for (int fan = 0; fan < SPEEDS.length; fan++) {
            long[] times = new long[UNTIL];
            double[] values = new double[UNTIL];
            for (int slot = 0; slot < UNTIL; slot++) {
                times[slot] = Grid.end(FIRST + 1 + slot);
                values[slot] = speed(fan, slot);
            }
            points.add(new Measured(fan(fan),
                    new Points(new SeriesKey(fan(fan).id(), "fan_speed"), "RPM", times, values)));
        }
        ComponentEvent replaced = new ComponentEvent(fan(3).id(),
                Instant.ofEpochMilli(Grid.end(FIRST + FAILS)).plus(Duration.ofMinutes(5)),
                ComponentEvent.Kind.REPLACED, "", "replaced");
        new HostDeviations().advance(FIRST, FIRST + UNTIL, points, List.of(replaced), rows::add);
    }

    private Map<ComponentId, Double> greatestLevels(int from, int until) {
        Map<ComponentId, Double> greatest = new HashMap<>();
        rows.stream()
                .filter(row -> row.epochMilli() > Grid.end(FIRST + from) && row.epochMilli() <= Grid.end(FIRST + until))
                .forEach(row -> greatest.merge(row.component().id(), row.level(), Math::max));
        return greatest;
    }

    @Test
    void aFanThatWearsDepartsAndThoseBesideItDont() {
        run();
        Map<ComponentId, Double> wearing = greatestLevels(WEARS_FROM, FAILS);
        assertThat(wearing.get(fan(3).id())).isGreaterThan(8);
        wearing.remove(fan(3).id());
        assertThat(wearing.values()).hasSize(3).allMatch(level -> level < 5);
        Map<ComponentId, Double> after = greatestLevels(FAILS, UNTIL);
        assertThat(after.values()).hasSize(4).allMatch(level -> level < 5);
        assertThat(after.get(fan(3).id())).as("the new one, though it came on a quiet day").isLessThan(3);
    }
}
