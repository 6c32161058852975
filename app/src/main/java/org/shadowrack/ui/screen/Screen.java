package org.shadowrack.ui.screen;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Action;

/** One screen of the console. FX thread only. */
public interface Screen {
    /** Constant, unique within the console. */
    String id();

    /** As the rail shows it: one word. */
    String title();

    /** From the one icon pack. */
    Ikon icon();

    /** Goes to this screen. */
    KeyCombination key();

    /** Its node, made at the first call and the same ever after. */
    Node node();

    /** It is shown: subscribes to what it needs. Called while not attached. */
    void attach();

    /** It is no longer shown: releases every subscription. */
    void detach();

    /** What it offers beside going there, with keys, while it is shown. */
    default List<Action> actions() {
        return List.of();
    }

    /** Whether a component can be chosen on it, which the pane beside it then tells of. */
    default boolean selects() {
        return false;
    }

    /** What to count on the rail; {@link Badge#NONE} for nothing. */
    default Badge badge(Fleet fleet) {
        return Badge.NONE;
    }
}
