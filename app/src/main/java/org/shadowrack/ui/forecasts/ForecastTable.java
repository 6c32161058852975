package org.shadowrack.ui.forecasts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.Severity;
import org.shadowrack.ui.kit.Columns;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.RiskBar;
import org.shadowrack.ui.kit.SeverityMark;
import org.shadowrack.ui.screen.ScreenContext;

/** The forecasts as a table that can be sorted and filtered; keeps its selection when a new picture comes. */
final class ForecastTable {
    private final ScreenContext context;
    private final ObservableList<ForecastRow> rows = FXCollections.observableArrayList();
    private final FilteredList<ForecastRow> filtered = new FilteredList<>(rows);
    private final TableView<ForecastRow> node = new TableView<>();
    private boolean filling;

    ForecastTable(ScreenContext context, Consumer<Component> chosen) {
        this.context = context;
        SortedList<ForecastRow> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(node.comparatorProperty());
        node.setId(ForecastIds.TABLE);
        node.setItems(sorted);
        node.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        node.getColumns().setAll(columns());
        node.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !filling) {
                chosen.accept(row.component());
            }
        });
    }

    TableView<ForecastRow> node() {
        return node;
    }

    void show(List<ForecastRow> newRows) {
        ForecastRow selected = node.getSelectionModel().getSelectedItem();
        filling = true;
        rows.setAll(newRows);
        if (selected != null) {
            node.getItems().stream().filter(row -> row.component().id().equals(selected.component().id())).findFirst()
                    .ifPresent(node.getSelectionModel()::select);
        }
        node.refresh();
        filling = false;
    }

    /** The line that is selected. */
    Optional<ForecastRow> selected() {
        return Optional.ofNullable(node.getSelectionModel().getSelectedItem());
    }

    /** Selects a component's line, where the filter shows it. */
    void select(ComponentId id) {
        filling = true;
        node.getItems().stream().filter(row -> row.component().id().equals(id)).findFirst().ifPresent(row -> {
            node.getSelectionModel().select(row);
            node.scrollTo(Math.max(0, node.getSelectionModel().getSelectedIndex() - 3));
        });
        filling = false;
    }

    void filter(Predicate<ForecastRow> filter) {
        filtered.setPredicate(filter);
    }

    private List<TableColumn<ForecastRow, ?>> columns() {
        TableColumn<ForecastRow, ForecastRow> risk = Columns.node(context.text("column.risk24"), 172,
                Comparator.comparingDouble(ForecastRow::risk),
                row -> row.abstained()
                        ? null
                        : RiskBar.node(context.palette(), 108, 10, row.risk(), row.threshold()),
                row -> row.abstained()
                        ? context.text(row.anomaly().isPresent() ? "forecasts.anomaly" : "forecasts.abstains")
                        : Formats.percent(row.risk()));
        risk.setSortType(TableColumn.SortType.DESCENDING);
        return List.of(
                Columns.node("", 34, Comparator.comparingDouble((ForecastRow row) -> -row.risk()),
                        this::mark, row -> ""),
                Columns.text(context.text("column.component"), 84, row -> row.component().name()),
                Columns.text(context.text("column.host"), 76, row -> row.component().service()),
                Columns.text(context.text("column.kind"), 98, row -> Formats.words(row.component().kind().name())),
                risk,
                Columns.figure(context.text("column.life"), 128, Comparator.comparingDouble(ForecastRow::life),
                        ForecastRow::lifeText),
                Columns.text(context.text("column.why"), 300, ForecastRow::why),
                Columns.text(context.text("column.model"), 110, ForecastRow::model));
    }

    /** What is over its threshold, and what is unusual where no model tells. */
    private @Nullable Node mark(ForecastRow row) {
        if (row.over()) {
            return SeverityMark.node(context.palette(), row.critical() ? Severity.CRITICAL : Severity.HIGH, 16);
        }
        return row.anomaly().isPresent() ? SeverityMark.node(context.palette(), Severity.LOW, 16) : null;
    }
}
