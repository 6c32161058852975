package org.shadowrack.ui.migrations;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.ListView;
import org.shadowrack.ui.migrations.control.MigrationIds;
import org.shadowrack.ui.migrations.entry.Entry;
import org.shadowrack.ui.migrations.entry.EntryCell;
import org.shadowrack.ui.screen.ScreenContext;

/** The list at the left; tells what a person picks, and not what is selected because it is shown. */
final class EntryList {
    private final ListView<Entry> node = new ListView<>();
    private boolean filling;

    EntryList(ScreenContext context, Consumer<Entry> picked) {
        node.setId(MigrationIds.LIST);
        node.setPrefWidth(220);
        node.setMinWidth(180);
        node.setCellFactory(any -> new EntryCell(context));
        node.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (!filling && entry != null) {
                picked.accept(entry);
            }
        });
    }

    ListView<Entry> node() {
        return node;
    }

    void show(List<Entry> entries, Predicate<Entry> chosen) {
        filling = true;
        if (!node.getItems().equals(entries)) {
            node.getItems().setAll(entries);
        }
        entries.stream().filter(chosen).findFirst().ifPresentOrElse(node.getSelectionModel()::select,
                node.getSelectionModel()::clearSelection);
        filling = false;
    }
}
