package org.shadowrack.ui.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import org.shadowrack.model.fleet.Alarm;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.ui.kit.Columns;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.SeverityMark;
import org.shadowrack.ui.screen.ScreenContext;

/** The standing alarms as rows, the most severe first; keeps its selection when a new picture comes. */
final class AlarmTable {
    private final TableView<Alarm> node = new TableView<>();
    private Instant now = Instant.EPOCH;

    AlarmTable(ScreenContext context) {
        node.setId(AlarmIds.TABLE);
        node.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        node.getColumns().setAll(List.of(
                Columns.node(context.text("column.severity"), 104, Comparator.comparing(Alarm::severity),
                        alarm -> SeverityMark.node(context.palette(), alarm.severity(), 16),
                        alarm -> Formats.words(alarm.severity().name())),
                Columns.figure(context.text("column.standing"), 84, Comparator.comparing(Alarm::since),
                        alarm -> Formats.span(Duration.between(alarm.since(), now))),
                Columns.text(context.text("column.what"), 350, Alarm::text),
                Columns.text(context.text("column.advised"), 110, Alarm::action),
                Columns.text(context.text("column.acknowledged"), 130,
                        alarm -> alarm.acknowledged() == null
                                ? context.text("alarms.nobody")
                                : alarm.acknowledged())));
    }

    TableView<Alarm> node() {
        return node;
    }

    void show(FleetSnapshot snapshot) {
        Optional<String> selected = selected().map(Alarm::id);
        now = snapshot.at();
        node.getItems().setAll(snapshot.alarms());
        node.sort();
        node.getItems().stream().filter(alarm -> selected.isEmpty() || alarm.id().equals(selected.get())).findFirst()
                .ifPresent(node.getSelectionModel()::select);
        node.refresh();
    }

    Optional<Alarm> selected() {
        return Optional.ofNullable(node.getSelectionModel().getSelectedItem());
    }
}
