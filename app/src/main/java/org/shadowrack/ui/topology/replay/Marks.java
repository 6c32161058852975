package org.shadowrack.ui.topology.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shadowrack.history.History;
import org.shadowrack.history.History.Points;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.migration.MigrationView.StepView;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.ComponentEvent;
import org.shadowrack.operations.Operations;
import org.shadowrack.ui.topology.replay.Mark.Kind;

/** Finds what happened in a span of time, oldest first. Reads only; call off the FX thread. */
public final class Marks {
    private final History history;

    /** Of the site with this history. */
    public Marks(History history) {
        this.history = history;
    }

    /** Failures and warnings of the log, forecasts that came over their threshold, steps of migrations that began. */
    public List<Mark> between(FleetSnapshot now, Instant from, Instant to, Map<String, Double> thresholds) {
        List<Mark> marks = new ArrayList<>();
        for (ComponentEvent event : history.events(from, to)) {
            if (event.kind() == ComponentEvent.Kind.FAILURE || event.kind() == ComponentEvent.Kind.WARNING) {
                marks.add(new Mark(event.at(), Kind.ALARM, name(now, event) + ": " + event.text()));
            }
        }
        history.scan(from, to, points -> crossings(now, points, thresholds, marks));
        now.migrations().forEach(migration -> migration.steps().forEach(step -> step(migration.workload(), step, from,
                to, marks)));
        marks.sort(Comparator.comparing(Mark::at));
        return List.copyOf(marks);
    }

    private static String name(FleetSnapshot now, ComponentEvent event) {
        return now.topology().component(event.component()).map(one -> one.name() + " of " + one.service()).orElse(event
                .component().value());
    }

    private static void crossings(FleetSnapshot now, Points points, Map<String, Double> thresholds,
            List<Mark> marks) {
        Component component = now.topology().component(points.key().component()).orElse(null);
        if (component == null || !points.key().metric().equals(Operations.FORECAST_METRIC)) {
            return;
        }
        double threshold = Past.threshold(thresholds, component);
        boolean above = points.size() > 0 && points.values()[0] >= threshold;
        for (int i = 1; i < points.size(); i++) {
            boolean before = above;
            above = points.values()[i] >= threshold;
            if (above && !before) {
                marks.add(new Mark(Instant.ofEpochMilli(points.epochMillis()[i]), Kind.FORECAST, String.format(
                        Locale.ROOT, "%s of %s: %.0f %% within 24 h", component.name(), component.service(),
                        points.values()[i] * 100)));
            }
        }
    }

    private static void step(String workload, StepView step, Instant from, Instant to, List<Mark> marks) {
        Instant started = step.started();
        if (started != null && !started.isBefore(from) && started.isBefore(to)) {
            marks.add(new Mark(started, Kind.STEP, workload + ": " + step.id()));
        }
    }
}
