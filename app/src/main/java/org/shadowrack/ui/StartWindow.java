package org.shadowrack.ui;

import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.shadowrack.fx.task.ExecutorBackground;
import org.shadowrack.security.Operator;
import org.shadowrack.ui.kit.Texts;
import org.shadowrack.ui.screen.ScreenFactory;
import org.shadowrack.ui.start.Opening;
import org.shadowrack.ui.start.SiteDoor;
import org.shadowrack.ui.start.SiteDoor.OpenSite;
import org.shadowrack.ui.start.StartView;
import org.shadowrack.ui.theme.Theme;

/** The console's window from its start: a choice of sites, then the console of the one that was opened. FX thread only. */
public final class StartWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final SiteDoor door;
    private final Operator operator;
    private final List<ScreenFactory> screens;
    private final Executor workers;
    private final InstantSource clock;
    private final Theme theme;
    private final Stage stage;
    private final Texts texts = Texts.of(Locale.getDefault());
    private @Nullable OpenSite open;
    private @Nullable ConsoleWindow console;

    /**
     * A window that is not shown yet; the toolkit must have been started.
     *
     * @param screens in the order of the rail, at least one
     * @param workers where commands run
     * @param clock real time
     * @param theme to begin with
     * @param stage to show it in
     */
    public StartWindow(SiteDoor door, Operator operator, List<ScreenFactory> screens, Executor workers,
            InstantSource clock, Theme theme, Stage stage) {
        this.door = door;
        this.operator = operator;
        this.screens = List.copyOf(screens);
        this.workers = workers;
        this.clock = clock;
        this.theme = theme;
        this.stage = stage;
    }

    /** Shows the window, then begins with {@code opening}. {@code ended} runs once the window and its site are closed. */
    public void show(Opening opening, Runnable ended) {
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> closeSite(ended));
        choose(opening, this::chosen);
        stage.show();
    }

    /** The start with another way to choose a file, for tests. */
    void choose(Opening opening, Supplier<Optional<Path>> chooser) {
        StartView view = new StartView(door, new ExecutorBackground(workers, Platform::runLater), texts, chooser,
                this::opened);
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(view.node(), Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight()));
        theme.apply(scene);
        stage.setTitle(texts.get("shell.product"));
        stage.setScene(scene);
        view.begin(opening);
    }

    private Optional<Path> chosen() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("start.site.open"));
        chooser.getExtensionFilters().setAll(new ExtensionFilter(texts.get("start.site.files"), "*.yaml", "*.yml"),
                new ExtensionFilter(texts.get("start.site.all"), "*"));
        door.recent().stream().findFirst().map(Path::getParent).map(Path::toFile).filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    private void opened(OpenSite site) {
        open = site;
        ConsoleWindow window = new ConsoleWindow(site.operations(), operator, screens, workers, clock, theme);
        console = window;
        window.show(stage, this::leave);
    }

    /** Closes the site and goes back to the start. */
    private void leave() {
        ConsoleWindow window = console;
        if (window != null) {
            window.release();
        }
        closeSite(() -> {});
        choose(new Opening.Choice(), this::chosen);
    }

    private void closeSite(Runnable ended) {
        OpenSite site = open;
        open = null;
        console = null;
        workers.execute(() -> {
            if (site != null) {
                site.close();
            }
            ended.run();
        });
    }
}
