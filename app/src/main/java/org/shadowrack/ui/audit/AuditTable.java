package org.shadowrack.ui.audit;

import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.kit.Columns;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.SeverityMark;
import org.shadowrack.ui.screen.ScreenContext;

/** The entries as rows, newest first. */
final class AuditTable {
    private final ObservableList<AuditRow> rows = FXCollections.observableArrayList();
    private final FilteredList<AuditRow> filtered = new FilteredList<>(rows);
    private final TableView<AuditRow> node = new TableView<>();

    AuditTable(ScreenContext context) {
        SortedList<AuditRow> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(node.comparatorProperty());
        node.setId(AuditIds.TABLE);
        node.setItems(sorted);
        node.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        node.getColumns().setAll(columns(context));
    }

    TableView<AuditRow> node() {
        return node;
    }

    void show(List<AuditRow> newest) {
        rows.setAll(newest);
    }

    void filter(String words) {
        filtered.setPredicate(row -> words.isBlank() || row.matches(words));
    }

    int shown() {
        return filtered.size();
    }

    private static List<TableColumn<AuditRow, ?>> columns(ScreenContext context) {
        Comparator<AuditRow> byNumber = Comparator.comparingLong(row -> row.entry().number());
        return List.of(
                Columns.figure(context.text("audit.number"), 64, byNumber,
                        row -> String.valueOf(row.entry().number())),
                Columns.text(context.text("audit.at"), 150,
                        row -> Formats.dateTime(row.entry().at()).substring(0, 10) + " "
                                + Formats.time(row.entry().at())),
                Columns.text(context.text("audit.who"), 100, row -> row.entry().operator()),
                Columns.text(context.text("audit.role"), 100, AuditRow::role),
                Columns.text(context.text("audit.what"), 110, AuditRow::action),
                Columns.node(context.text("audit.outcome"), 104, Comparator.comparing(row -> row.entry().result()),
                        row -> row.refused() ? SeverityMark.node(context.palette(), Severity.MEDIUM, 14) : null,
                        row -> row.entry().result()),
                Columns.text(context.text("audit.target"), 260,
                        row -> row.entry().target() + (row.detail().isEmpty() ? "" : " · " + row.detail())));
    }
}
