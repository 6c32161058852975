package org.shadowrack.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;

/** A screen in a window of its own, for a wall or a second monitor. */
final class ScreenWindow {
    private final Screen screen;
    private final Stage window = new Stage();
    private final StackPane root = new StackPane();
    private final Subscription themes;
    private final Consumer<Rectangle2D> back;

    /** Opens it where {@code place} says, or where the system likes; {@code back} is told where it stood when it is closed. */
    ScreenWindow(ScreenContext context, Screen screen, @Nullable Rectangle2D place, Consumer<Rectangle2D> back) {
        this.screen = screen;
        this.back = back;
        root.getChildren().add(screen.node());
        Scene scene = new Scene(root, 1100, 700);
        themes = context.look().theme().subscribe(theme -> theme.apply(scene));
        new Keys(List.of(), id -> {}, screen::actions, () -> {}).listenOn(root);
        window.setTitle(screen.title() + " · ShadowRack");
        window.setScene(scene);
        if (place != null) {
            window.setX(place.getMinX());
            window.setY(place.getMinY());
            window.setWidth(place.getWidth());
            window.setHeight(place.getHeight());
        }
        window.setOnHidden(event -> returned());
        screen.attach();
        window.show();
    }

    void toFront() {
        window.toFront();
    }

    void refresh() {
        screen.detach();
        screen.attach();
    }

    void close() {
        window.close();
    }

    private void returned() {
        screen.detach();
        root.getChildren().clear();
        themes.unsubscribe();
        back.accept(new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight()));
    }
}
