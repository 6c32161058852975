package org.shadowrack.ui;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.shadowrack.fx.Feed;
import org.shadowrack.fx.task.Background;
import org.shadowrack.fx.task.ExecutorBackground;
import org.shadowrack.operations.Operations;
import org.shadowrack.security.Operator;
import org.shadowrack.ui.kit.Texts;
import org.shadowrack.ui.screen.Desk;
import org.shadowrack.ui.screen.Look;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.screen.ScreenFactory;
import org.shadowrack.ui.shell.Shell;
import org.shadowrack.ui.theme.Theme;

/** One console window on a site in operation. It never closes the site. FX thread only. */
public final class ConsoleWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final ScreenContext context;
    private final Shell shell;
    private Subscription themes = Subscription.EMPTY;
    private Runnable leave = () -> {};

    /**
     * A console that is not shown yet; the toolkit must have been started.
     *
     * @param operations the site
     * @param operator who sits here
     * @param screens in the order of the rail, at least one
     * @param workers where commands run, such as an executor of virtual threads
     * @param clock real time
     * @param theme to begin with
     */
    public ConsoleWindow(Operations operations, Operator operator, List<ScreenFactory> screens, Executor workers,
            InstantSource clock, Theme theme) {
        this(operations, operator, screens, new ExecutorBackground(workers, Platform::runLater), clock, theme);
    }

    /** The same with any {@link Background}, for tests. */
    ConsoleWindow(Operations operations, Operator operator, List<ScreenFactory> screens, Background background,
            InstantSource clock, Theme theme) {
        this.context = new ScreenContext(operations, operator, background, clock,
                new Feed<>(new FleetSource(operations::snapshot)), new Desk(), new Look(theme),
                Texts.of(Locale.getDefault()));
        List<Screen> made = screens.stream().map(factory -> factory.create(context)).toList();
        this.shell = new Shell(context, made, () -> leave.run());
    }

    /** Shows the console in {@code stage} and starts its feeds; closing the stage stops them. */
    public void show(Stage stage) {
        show(stage, stage::close);
    }

    /** The same; {@code newLeave} runs when the operator leaves the site for another, on the FX thread. */
    public void show(Stage stage, Runnable newLeave) {
        leave = newLeave;
        Rectangle2D room = javafx.stage.Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(shell.root(), Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight()));
        themes = context.look().theme().subscribe(theme -> theme.apply(scene));
        stage.setTitle(context.operations().snapshot().topology().site() + " · ShadowRack");
        stage.setMinWidth(Math.min(1024, room.getWidth()));
        stage.setMinHeight(Math.min(640, room.getHeight()));
        stage.setScene(scene);
        stage.setOnHidden(event -> release());
        shell.start();
        stage.show();
    }

    /** Stops the feeds and lets go of the site, which stays open. */
    void release() {
        shell.stop();
        themes.unsubscribe();
    }

    /** The frame, for a picture without a window: connected, but no timer runs. */
    Parent connectedRoot() {
        shell.connect();
        return shell.root();
    }

    /** Releases what {@link #connectedRoot} subscribed. */
    void disconnect() {
        shell.stop();
    }

    /** What the screens were given, for tests. */
    ScreenContext context() {
        return context;
    }
}
