package org.shadowrack.ui.kit;

import javafx.scene.input.KeyEvent;

/** Keeps what a key types, after it did something, from the field that it opened. One key goes down after the other. FX thread only. */
public final class KeyEcho {
    private boolean acted;

    /** A key went down, and did something or did not. */
    public void pressed(boolean did) {
        acted = did;
    }

    /** A filter of what is typed. */
    public void typed(KeyEvent event) {
        if (acted) {
            acted = false;
            event.consume();
        }
    }
}
