package org.shadowrack.ui.search;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.ui.kit.Nodes;

/** The search field in the header and the list of what it finds, below it. Arrows choose, Enter runs, Escape leaves. */
public final class CommandPalette {
    private static final double ROW = 32;

    private final CustomTextField field = new CustomTextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final Function<String, List<PaletteEntry>> search;

    /** Closed, with {@code key} shown in the field; {@code search} answers at once. */
    public CommandPalette(String prompt, String key, Function<String, List<PaletteEntry>> search) {
        this.search = search;
        field.setId(SearchIds.FIELD);
        field.getStyleClass().add("search");
        field.setPromptText(prompt);
        field.setLeft(Nodes.icon(Material2OutlinedMZ.SEARCH));
        field.setRight(Nodes.fixed(key, "key"));
        field.setMinWidth(200);
        list.setId(SearchIds.FOUND);
        list.getStyleClass().add("palette");
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new PaletteCell());
        list.setMaxWidth(460);
        list.setVisible(false);
        list.setOnMouseClicked(event -> run());
        StackPane.setAlignment(list, Pos.TOP_CENTER);
        StackPane.setMargin(list, new Insets(42, 0, 0, 0));
        field.textProperty().subscribe((before, now) -> refresh());
        field.focusedProperty().subscribe((before, now) -> refresh());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The field, for the header. */
    public CustomTextField field() {
        return field;
    }

    /** The list, to be laid over everything. */
    public ListView<PaletteEntry> list() {
        return list;
    }

    /** Begins to search. */
    public void open() {
        field.requestFocus();
        field.selectAll();
        refresh();
    }

    private void refresh() {
        boolean shown = field.isFocused();
        if (shown) {
            list.getItems().setAll(search.apply(field.getText()));
            list.getSelectionModel().selectFirst();
            double height = list.getItems().size() * ROW + 12;
            list.setPrefHeight(height);
            list.setMaxHeight(height);
        }
        list.setVisible(shown && !list.getItems().isEmpty());
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> run();
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void run() {
        PaletteEntry chosen = list.getSelectionModel().getSelectedItem();
        leave();
        if (chosen != null) {
            chosen.run().run();
        }
    }

    private void leave() {
        field.clear();
        list.setVisible(false);
        field.getParent().requestFocus();
    }
}
