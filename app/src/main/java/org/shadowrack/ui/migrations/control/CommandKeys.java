package org.shadowrack.ui.migrations.control;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.shadowrack.ui.kit.KeyEcho;

/** The keys of the commands, which count wherever the focus is in the window that shows the screen. */
public final class CommandKeys {
    private final EventHandler<KeyEvent> pressed;
    private final EventHandler<KeyEvent> released;
    private final KeyEcho echo = new KeyEcho();
    private final EventHandler<KeyEvent> typed = echo::typed;
    private @Nullable Scene listened;

    /** Both are called on the FX thread. */
    public CommandKeys(EventHandler<KeyEvent> pressed, EventHandler<KeyEvent> released) {
        this.pressed = event -> {
            pressed.handle(event);
            echo.pressed(event.isConsumed());
        };
        this.released = released;
    }

    /** From now on to this scene alone; null for none. */
    public void listenTo(@Nullable Scene scene) {
        Scene before = listened;
        if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, pressed);
            before.removeEventHandler(KeyEvent.KEY_RELEASED, released);
            before.removeEventFilter(KeyEvent.KEY_TYPED, typed);
        }
        listened = scene;
        if (scene != null) {
            scene.addEventHandler(KeyEvent.KEY_PRESSED, pressed);
            scene.addEventHandler(KeyEvent.KEY_RELEASED, released);
            scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
        }
    }
}
