package org.shadowrack.ui.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.control.TableView;
import org.shadowrack.ui.kit.Columns;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.SeverityMark;
import org.shadowrack.ui.screen.ScreenContext;

/** The alarms as rows; keeps its selection when a new picture comes. */
final class AlarmTable {
    private final TableView<AlarmRow> node = new TableView<>();
    private Instant now = Instant.EPOCH;

    AlarmTable(ScreenContext context) {
        node.setId(AlarmIds.TABLE);
        node.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        node.getColumns().setAll(List.of(
                Columns.node(context.text("column.severity"), 96, Comparator.comparing(row -> row.alarm().severity()),
                        row -> SeverityMark.node(context.palette(), row.alarm().severity(), 16),
                        row -> Formats.words(row.alarm().severity().name())),
                Columns.text(context.text("column.state"), 116, row -> context.text("alarm." + row.state())),
                Columns.figure(context.text("column.standing"), 78,
                        Comparator.comparing((AlarmRow row) -> row.alarm().since()).reversed(),
                        row -> Formats.span(Duration.between(row.alarm().since(), now))),
                Columns.text(context.text("column.what"), 300, row -> row.alarm().text()),
                Columns.text(context.text("column.advised"), 100, row -> row.alarm().action()),
                Columns.text(context.text("column.note"), 220, AlarmRow::note)));
    }

    TableView<AlarmRow> node() {
        return node;
    }

    void show(List<AlarmRow> rows, Instant at, Predicate<AlarmRow> wanted) {
        Optional<String> selected = selected().map(row -> row.alarm().id());
        now = at;
        node.getItems().setAll(rows.stream().filter(wanted).toList());
        node.sort();
        node.getItems().stream().filter(row -> selected.isEmpty() || row.alarm().id().equals(selected.get()))
                .findFirst().ifPresent(node.getSelectionModel()::select);
        node.refresh();
    }

    Optional<AlarmRow> selected() {
        return Optional.ofNullable(node.getSelectionModel().getSelectedItem());
    }
}
