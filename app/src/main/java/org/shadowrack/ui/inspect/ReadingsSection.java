package org.shadowrack.ui.inspect;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.telemetry.Observation.Reading;
import org.shadowrack.model.telemetry.SeriesKey;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.fleet.Host;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** Its newest readings, each with the line of the last day: the first few, and all of them on request. */
final class ReadingsSection implements Section {
    private static final int FEW = 6;

    private final ScreenContext context;
    private final VBox node = new VBox(8);
    private final Button more = new Button();
    private final Map<SeriesKey, ReadingRow> rows = new LinkedHashMap<>();
    private List<Reading> readings = List.of();
    private int hidden;
    private boolean all;

    ReadingsSection(ScreenContext context) {
        this.context = context;
        more.setId(InspectorIds.ALL_READINGS);
        more.getStyleClass().add("quiet");
        more.setOnAction(event -> {
            all = true;
            show(context.fleet().newest());
        });
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public void show(Fleet fleet, Component component) {
        readings = fleet.hostOf(component.id()).map(Host::readings).orElse(List.of()).stream()
                .filter(reading -> reading.component().equals(component.id()))
                .sorted(Comparator.comparing(Reading::metric)).toList();
        show(fleet);
    }

    private void show(Fleet fleet) {
        List<Reading> shown = readings.subList(0, all ? readings.size() : Math.min(FEW, readings.size()));
        Nodes.show(node, !shown.isEmpty());
        if (!List.copyOf(rows.keySet()).equals(shown.stream().map(Reading::key).toList()) || hidden != readings.size()
                - shown.size()) {
            hidden = readings.size() - shown.size();
            rebuild(shown);
        }
        shown.forEach(reading -> row(reading).show(reading, fleet.snapshot().at()));
    }

    private ReadingRow row(Reading reading) {
        return rows.computeIfAbsent(reading.key(), key -> new ReadingRow(context, reading));
    }

    private void rebuild(List<Reading> shown) {
        rows.keySet().retainAll(shown.stream().map(Reading::key).toList());
        node.getChildren().setAll(Nodes.rule(), Nodes.label(context.text("inspector.readings"), "strong"));
        shown.forEach(reading -> node.getChildren().add(row(reading).node()));
        if (hidden > 0) {
            more.setText(context.text("inspector.all-readings", hidden));
            node.getChildren().add(more);
        }
    }
}
