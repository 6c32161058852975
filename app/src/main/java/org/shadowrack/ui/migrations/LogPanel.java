package org.shadowrack.ui.migrations;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.LogLine;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.migrations.control.MigrationIds;
import org.shadowrack.ui.screen.ScreenContext;

/** What happened, newest last, with a filter; and a line for the operator's own notes. */
final class LogPanel {
    private final VBox node = new VBox(8);
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private final FilteredList<LogLine> filtered = new FilteredList<>(lines);
    private final ListView<LogLine> list = new ListView<>(filtered);
    private final TextField filter = new TextField();
    private final TextField note = new TextField();
    private final Button add;

    LogPanel(ScreenContext context, Consumer<String> noted) {
        list.setId(MigrationIds.LOG);
        list.getStyleClass().add("log");
        list.setCellFactory(LineCell::new);
        Label none = Nodes.label(context.text("migrations.no-log"), "muted");
        list.setPlaceholder(none);
        filter.setId(MigrationIds.LOG_FILTER);
        filter.setPromptText(context.text("migrations.log.filter"));
        filter.setPrefWidth(180);
        filter.textProperty().subscribe((before, now) -> {
            filtered.setPredicate(line -> matches(line, now));
            none.setText(context.text(now.isBlank() ? "migrations.no-log" : "migrations.log.no-match"));
        });
        note.setId(MigrationIds.NOTE);
        note.setPromptText(context.text("migrations.note.prompt"));
        add = new Button(context.text("migrations.note.add"));
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(event -> note(noted));
        note.setOnAction(event -> note(noted));
        HBox head = new HBox(8, Nodes.fixed(context.text("migrations.log"), "strong"), Nodes.spring(), filter);
        head.setStyle("-fx-alignment: center-left;");
        node.getChildren().addAll(head, Nodes.grow(list), new HBox(8, Nodes.grow(note), add));
        node.getStyleClass().add("card");
    }

    VBox node() {
        return node;
    }

    void focusFilter() {
        filter.requestFocus();
    }

    void focusNote() {
        note.requestFocus();
    }

    void show(@Nullable MigrationView migration) {
        List<LogLine> newest = migration == null ? List.of() : migration.log();
        note.setDisable(migration == null);
        add.setDisable(migration == null);
        if (!lines.equals(newest)) {
            lines.setAll(newest);
            if (!filtered.isEmpty()) {
                list.scrollTo(filtered.size() - 1);
            }
        }
    }

    private void note(Consumer<String> noted) {
        if (!note.getText().isBlank()) {
            noted.accept(note.getText());
            note.clear();
        }
    }

    private static boolean matches(LogLine line, String words) {
        String text = line.text().toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream().allMatch(text::contains);
    }

    /** A time and a text that wraps. */
    private static final class LineCell extends ListCell<LogLine> {
        private final Label words = Nodes.wrapped("");

        LineCell(ListView<LogLine> list) {
            setPrefWidth(0);
            words.prefWidthProperty().bind(list.widthProperty().subtract(36));
        }

        @Override
        protected void updateItem(@Nullable LogLine line, boolean empty) {
            super.updateItem(line, empty);
            words.setText(line == null || empty ? "" : Formats.time(line.at()) + "  " + line.text());
            setGraphic(line == null || empty ? null : words);
        }
    }
}
