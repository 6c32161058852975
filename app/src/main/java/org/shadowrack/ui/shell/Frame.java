package org.shadowrack.ui.shell;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.EmptyState;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;

/** Where the chosen screen is shown: attached while it is, detached when it is not, unless it has a window of its own. */
final class Frame {
    private final ScreenContext context;
    private final Map<String, Screen> screens = new LinkedHashMap<>();
    private final Map<String, ScreenWindow> windows = new HashMap<>();
    private final Map<String, Rectangle2D> places = new HashMap<>();
    private final StackPane node = new StackPane();
    private @Nullable Screen shown;

    Frame(ScreenContext context, List<Screen> all) {
        this.context = context;
        all.forEach(screen -> screens.put(screen.id(), screen));
        node.setMinSize(0, 0);
        Rectangle visible = new Rectangle();
        visible.widthProperty().bind(node.widthProperty());
        visible.heightProperty().bind(node.heightProperty());
        node.setClip(visible);
    }

    StackPane node() {
        return node;
    }

    List<Action> actions() {
        Screen screen = shown;
        return screen == null ? List.of() : screen.actions();
    }

    void show(String id) {
        leave();
        Screen screen = screens.get(id);
        if (screen == null) {
            return;
        }
        ScreenWindow window = windows.get(id);
        if (window != null) {
            node.getChildren().setAll(new EmptyState(Material2OutlinedMZ.OPEN_IN_NEW, screen.title(), context.text(
                    "shell.in-window")));
            window.toFront();
            return;
        }
        node.getChildren().setAll(screen.node());
        shown = screen;
        screen.attach();
    }

    /** Attaches again, so that everything is drawn anew. */
    void refresh() {
        Screen screen = shown;
        if (screen != null) {
            screen.detach();
            screen.attach();
        }
        windows.values().forEach(ScreenWindow::refresh);
    }

    /** Puts the shown screen into a window of its own; closing it brings the screen back. */
    void detachShown() {
        Screen screen = shown;
        if (screen == null) {
            return;
        }
        leave();
        windows.put(screen.id(), new ScreenWindow(context, screen, places.get(screen.id()), place -> {
            places.put(screen.id(), place);
            windows.remove(screen.id());
            show(context.desk().screen().get());
        }));
        show(screen.id());
    }

    void close() {
        leave();
        List.copyOf(windows.values()).forEach(ScreenWindow::close);
    }

    private void leave() {
        Screen screen = shown;
        shown = null;
        if (screen != null) {
            screen.detach();
        }
        node.getChildren().clear();
    }
}
