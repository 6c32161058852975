package org.shadowrack.ui.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.kit.Texts;

/** Offers the sites that were opened before, and any other site file. */
final class SitePane {
    private final VBox node = new VBox(12);

    SitePane(Texts texts, List<Path> recent, StartModel model, Supplier<Optional<Path>> chooser) {
        node.getStyleClass().add("card");
        Button open = new Button(texts.get("start.site.open"), Nodes.icon(Material2OutlinedAL.FOLDER_OPEN));
        open.setId(StartIds.OPEN);
        open.getStyleClass().add("primary");
        open.setDefaultButton(true);
        open.setOnAction(event -> chooser.get().ifPresent(model::choose));
        VBox list = new VBox(2);
        list.setId(StartIds.RECENT);
        recent.forEach(file -> list.getChildren().add(row(file, model)));
        if (recent.isEmpty()) {
            list.getChildren().add(Nodes.wrapped(texts.get("start.site.none"), "muted"));
        }
        node.getChildren().addAll(Nodes.label(texts.get("start.site"), "section"), Nodes.wrapped(texts.get(
                "start.site.hint"), "muted"), open, Nodes.label(texts.get("start.site.recent"), "strong"), list);
    }

    VBox node() {
        return node;
    }

    private static Button row(Path file, StartModel model) {
        Path folder = file.getParent();
        VBox words = new VBox(Nodes.label(String.valueOf(file.getFileName()), "strong"), Nodes.label(folder == null
                ? ""
                : folder.toString(), "caption"));
        Button row = new Button("", words);
        row.getStyleClass().addAll("quiet", "recent");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setTooltip(new Tooltip(file.toString()));
        row.setAccessibleText(file.toString());
        row.setOnAction(event -> model.choose(file));
        return row;
    }
}
