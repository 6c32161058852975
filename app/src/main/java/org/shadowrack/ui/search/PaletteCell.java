package org.shadowrack.ui.search;

import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.shadowrack.ui.kit.Nodes;

/** One line of the command palette: name, kind, key. */
final class PaletteCell extends ListCell<PaletteEntry> {
    @Override
    protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (entry == null || empty) {
            setGraphic(null);
            return;
        }
        HBox row = new HBox(12, Nodes.label(entry.title()), Nodes.label(entry.kind(), "caption"), Nodes.spring());
        row.setStyle("-fx-alignment: center-left;");
        if (!entry.key().isEmpty()) {
            row.getChildren().add(Nodes.fixed(entry.key(), "key"));
        }
        setGraphic(row);
    }
}
