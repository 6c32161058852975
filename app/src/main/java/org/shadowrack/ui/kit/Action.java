package org.shadowrack.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * Something an operator can do. Every action has a key.
 *
 * @param id constant, unique within the console
 * @param text what it does, two or three words
 * @param icon from the one pack
 * @param key fires it anywhere in the console; a single letter only while no text is edited
 * @param run on the FX thread; must return at once
 */
public record Action(String id, String text, Ikon icon, KeyCombination key, Runnable run) {
    /** A button with icon and text, its key in the tooltip. */
    public Button button() {
        Button button = iconButton();
        button.setText(text);
        button.getStyleClass().remove("quiet");
        return button;
    }

    /** A quiet button with the icon alone, text and key in the tooltip. */
    public Button iconButton() {
        Button button = new Button("", Nodes.icon(icon));
        button.setId(id);
        button.getStyleClass().add("quiet");
        button.setTooltip(new Tooltip(text + "  " + key.getDisplayText()));
        button.setAccessibleText(text);
        button.setOnAction(event -> run.run());
        return button;
    }
}
