package org.shadowrack.ui.inspect;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.shadowrack.history.History.Points;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.operations.Operations;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.kit.Sparkline;
import org.shadowrack.ui.screen.ScreenContext;

/** One series: its newest value with unit and age, the line of the last day, and that day's extremes. Loads off the FX thread. */
final class ReadingRow {
    private static final Duration LINE = Duration.ofHours(24);
    private static final Duration RELOAD = Duration.ofMinutes(5);
    private static final int POINTS = 140;
    private static final int OLD_MINUTES = 60;

    private final ScreenContext context;
    private final Label value = Nodes.fixed("");
    private final Label age = Nodes.fixed("", "caption");
    private final Label extremes = Nodes.fixed("", "caption");
    private final Sparkline line;
    private final VBox node;
    private Instant loaded = Instant.EPOCH;

    ReadingRow(ScreenContext context, Reading reading) {
        this.context = context;
        this.line = new Sparkline(context.palette(), 24);
        HBox head = new HBox(8, Nodes.label(name(reading), "muted"), Nodes.spring(), value);
        HBox foot = new HBox(8, extremes, Nodes.spring(), age);
        node = new VBox(2, head, line.node(), foot);
    }

    VBox node() {
        return node;
    }

    private String name(Reading reading) {
        return reading.metric().equals(Operations.FORECAST_METRIC)
                ? context.text("inspector.forecast-series")
                : Formats.words(reading.metric());
    }

    void show(Reading reading, Instant now) {
        Duration old = Duration.between(reading.at(), now);
        value.setText(Formats.reading(reading.value(), reading.unit()));
        age.setText(context.text("inspector.age", Formats.span(old.isNegative() ? Duration.ZERO : old)));
        Nodes.mark(age, "is-high", old.toMinutes() > OLD_MINUTES);
        if (Duration.between(loaded, now).abs().compareTo(RELOAD) >= 0) {
            loaded = now;
            context.background().run(() -> context.operations().history().plot(reading.key(), now.minus(LINE), now,
                    POINTS), points -> show(points, reading.unit()));
        }
    }

    private void show(Points points, String unit) {
        line.show(points);
        extremes.setText(points.size() == 0
                ? context.text("inspector.no-day")
                : context.text("inspector.extremes", Formats.reading(Arrays.stream(points.values()).min().orElse(0),
                        unit), Formats.reading(Arrays.stream(points.values()).max().orElse(0), unit)));
    }
}
