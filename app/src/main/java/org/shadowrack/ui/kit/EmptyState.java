package org.shadowrack.ui.kit;

import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** What a screen shows where there is nothing: what is missing, and what to do about it. */
public final class EmptyState extends VBox {
    /** An icon, what is missing, and what to do. */
    public EmptyState(Ikon icon, String title, String hint) {
        getStyleClass().add("empty");
        var hintLabel = Nodes.wrapped(hint, "muted");
        hintLabel.setMaxWidth(420);
        hintLabel.setStyle("-fx-text-alignment: center; -fx-alignment: center;");
        getChildren().addAll(Nodes.icon(icon), Nodes.label(title, "section"), hintLabel);
    }
}
