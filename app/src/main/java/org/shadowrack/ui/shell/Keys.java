package org.shadowrack.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.KeyEcho;
import org.shadowrack.ui.screen.Screen;

/** Fires actions and goes to screens by key; plain letters only while no text is edited. */
final class Keys {
    private final List<Screen> screens;
    private final java.util.function.Consumer<String> go;
    private final Supplier<List<Action>> actions;
    private final Runnable question;
    private final KeyEcho echo = new KeyEcho();

    Keys(List<Screen> screens, java.util.function.Consumer<String> go, Supplier<List<Action>> actions,
            Runnable question) {
        this.screens = List.copyOf(screens);
        this.go = go;
        this.actions = actions;
        this.question = question;
    }

    void listenOn(Node root) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, echo::typed);
    }

    private void pressed(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl && !event.isShortcutDown() && !event.isAltDown()
                && !event.getCode().isFunctionKey();
        echo.pressed(false);
        if (typing) {
            return;
        }
        // A question mark needs Shift on most keyboards, and which key it is on differs: what is typed counts.
        if ("?".equals(event.getText()) || event.isShiftDown() && event.getCode() == KeyCode.SLASH) {
            question.run();
            event.consume();
            echo.pressed(true);
            return;
        }
        for (Screen screen : screens) {
            if (matches(screen.key(), event)) {
                go.accept(screen.id());
            }
        }
        for (Action action : actions.get()) {
            if (matches(action.key(), event)) {
                action.run().run();
            }
        }
        echo.pressed(event.isConsumed());
    }

    private static boolean matches(KeyCombination key, KeyEvent event) {
        if (!event.isConsumed() && key.match(event)) {
            event.consume();
            return true;
        }
        return false;
    }
}
