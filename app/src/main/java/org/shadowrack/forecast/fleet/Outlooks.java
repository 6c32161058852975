package org.shadowrack.forecast.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Summary;
import org.shadowrack.history.Resolution;
import org.shadowrack.model.forecast.Limit;
import org.shadowrack.model.forecast.Outlook;
import org.shadowrack.model.forecast.Outlook.Crossing;
import org.shadowrack.model.forecast.Outlook.Hour;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.training.trend.HourlyCourse;
import org.shadowrack.training.trend.MetricForecaster;
import org.shadowrack.training.trend.MetricOutlook;

/** Makes outlooks of metrics from their own history. Stateless. */
final class Outlooks {
    private static final Duration MEMORY = Duration.ofDays(28);

    private Outlooks() {}

    /** Those of a component's metrics that have a limit and are known for days; by metric. */
    static List<Outlook> of(History history, ComponentId component, Map<String, Limit> limits, Instant now) {
        List<Outlook> outlooks = new ArrayList<>();
        new TreeMap<>(limits).forEach((metric, limit) -> of(history, new SeriesKey(component, metric), limit, now)
                .ifPresent(outlooks::add));
        return outlooks;
    }

    private static Optional<Outlook> of(History history, SeriesKey key, Limit limit, Instant now) {
        Summary hours = history.summary(key, now.minus(MEMORY), now, Resolution.HOUR);
        double[] course = HourlyCourse.of(hours.starts(), hours.means(), now.toEpochMilli(),
                (int) MEMORY.toHours());
        return MetricForecaster.farthest(course)
                .map(ahead -> new Outlook(key, hours.unit(), now, limit, hourly(ahead),
                        crossing(ahead, limit.value())));
    }

    private static List<Hour> hourly(MetricOutlook ahead) {
        List<Hour> hours = new ArrayList<>();
        for (int hour = 0; hour < ahead.expected().length; hour++) {
            hours.add(new Hour(ahead.expected()[hour], ahead.low()[hour], ahead.high()[hour]));
        }
        return hours;
    }

    private static @Nullable Crossing crossing(MetricOutlook ahead, double limit) {
        return ahead.timeTo(limit)
                .map(found -> new Crossing(found.earliest(), found.expected().orElse(null),
                        found.latest().orElse(null)))
                .orElse(null);
    }
}
