package org.shadowrack.ui.inspect;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.shadowrack.fx.canvas.LayeredCanvas;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.kit.Sparkline;
import org.shadowrack.ui.screen.ScreenContext;

/** Its newest readings, each with the line of the last day, which is loaded off the FX thread. */
final class ReadingsSection implements Section {
    private static final int MOST = 8;
    private static final Duration LINE = Duration.ofHours(24);

    private final ScreenContext context;
    private final VBox node = new VBox(8);
    private final Map<SeriesKey, Row> rows = new LinkedHashMap<>();

    ReadingsSection(ScreenContext context) {
        this.context = context;
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public void show(Fleet fleet, Component component) {
        List<Reading> readings = fleet.hostOf(component.id()).map(Host::readings).orElse(List.of()).stream().filter(
                reading -> reading.component().equals(component.id())).sorted(Comparator.comparing(Reading::metric))
                .limit(MOST).toList();
        Nodes.show(node, !readings.isEmpty());
        if (!List.copyOf(rows.keySet()).equals(readings.stream().map(Reading::key).toList())) {
            rebuild(readings);
        }
        readings.forEach(reading -> row(reading).show(reading, fleet.snapshot().at()));
    }

    private Row row(Reading reading) {
        return rows.computeIfAbsent(reading.key(), key -> new Row(reading));
    }

    private void rebuild(List<Reading> readings) {
        rows.clear();
        node.getChildren().setAll(Nodes.rule(), Nodes.label(context.text("inspector.readings"), "strong"));
        readings.forEach(reading -> node.getChildren().add(row(reading).box));
    }

    private final class Row {
        private final Label value = Nodes.fixed("");
        private final Sparkline line = new Sparkline(context.palette(), 24);
        private final VBox box;
        private Instant loaded = Instant.EPOCH;

        Row(Reading reading) {
            HBox head = new HBox(8, Nodes.label(Formats.words(reading.metric()), "muted"), Nodes.spring(), value);
            LayeredCanvas canvas = line.node();
            box = new VBox(2, head, canvas);
        }

        void show(Reading reading, Instant now) {
            Duration age = Duration.between(reading.at(), now);
            value.setText(Formats.reading(reading.value(), reading.unit()) + (age.toMinutes() > 60
                    ? context.text("inspector.old", Formats.span(age))
                    : ""));
            if (Duration.between(loaded, now).abs().toMinutes() >= 5) {
                loaded = now;
                context.background().run(() -> context.operations().history().plot(reading.key(), now.minus(LINE),
                        now, 140), line::show);
            }
        }
    }
}
