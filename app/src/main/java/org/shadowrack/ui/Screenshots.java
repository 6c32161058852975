package org.shadowrack.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.operations.Operations;
import org.shadowrack.security.Operator;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenFactory;
import org.shadowrack.ui.screen.Subject;
import org.shadowrack.ui.theme.Theme;

/** Pictures of the console without a window, for reports; works on the headless platform. Call from any thread but the toolkit's. */
public final class Screenshots {
    private final Operations operations;
    private final Operator operator;
    private final List<ScreenFactory> screens;
    private final InstantSource clock;

    /** Pictures of a console with these screens on this site. */
    public Screenshots(Operations operations, Operator operator, List<ScreenFactory> screens, InstantSource clock) {
        this.operations = operations;
        this.operator = operator;
        this.screens = List.copyOf(screens);
        this.clock = clock;
    }

    /**
     * What to picture.
     *
     * @param screen id of the screen
     * @param subject what is selected
     * @param width pixels
     * @param height pixels
     * @param theme which
     * @param file the PNG to write
     */
    public record Shot(String screen, Subject subject, int width, int height, Theme theme, Path file) {}

    /** Draws one shot and writes it as PNG; the toolkit must have been started. */
    public Outcome<Path> take(Shot shot) {
        CompletableFuture<WritableImage> image = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                image.complete(draw(shot));
            } catch (RuntimeException defect) {
                image.completeExceptionally(defect);
            }
        });
        return write(image.join(), shot.file());
    }

    /** The ids of the screens there are, in the order of the rail. Call on the toolkit's thread. */
    public List<String> screenIds() {
        ConsoleWindow window = window(Theme.DARK);
        return screens.stream().map(factory -> factory.create(window.context())).map(Screen::id).toList();
    }

    private WritableImage draw(Shot shot) {
        ConsoleWindow window = window(shot.theme());
        Scene scene = new Scene(window.connectedRoot(), shot.width(), shot.height());
        shot.theme().apply(scene);
        window.context().desk().open(shot.screen(), shot.subject());
        // A second pass lays out what the first one's style changed, such as a table's header.
        scene.snapshot(null);
        WritableImage image = scene.snapshot(null);
        window.disconnect();
        return image;
    }

    private ConsoleWindow window(Theme theme) {
        Executor inline = Runnable::run;
        return new ConsoleWindow(operations, operator, screens, new org.shadowrack.fx.task.ExecutorBackground(inline,
                inline), clock, theme);
    }

    private static Outcome<Path> write(WritableImage image, Path file) {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
            return Outcome.ok(file);
        } catch (IOException broken) {
            return Outcome.failed(Problem.failed(String.format(Locale.ROOT, "%s", broken.getMessage()),
                    "writing a picture to " + file, "Check that the folder can be written and has room"));
        }
    }
}
