package org.shadowrack.boot;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.shadowrack.cli.console.ConsoleStarter;
import org.shadowrack.cli.lab.ConsoleOpener;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Outcome.Done;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.operations.Operations;
import org.shadowrack.security.Operator;
import org.shadowrack.ui.ConsoleWindow;
import org.shadowrack.ui.StartWindow;
import org.shadowrack.ui.screen.ScreenFactory;
import org.shadowrack.ui.start.SiteDoor;
import org.shadowrack.ui.theme.Theme;

/** Opens the console's window on this machine's display. */
final class DesktopConsole implements ConsoleOpener, ConsoleStarter {
    private final Operator operator;
    private final List<ScreenFactory> screens;
    private final Clock clock;
    private final SiteDoor door;

    DesktopConsole(Operator operator, List<ScreenFactory> screens, Clock clock, SiteDoor door) {
        this.operator = operator;
        this.screens = screens;
        this.clock = clock;
        this.door = door;
    }

    @Override
    public Outcome<Done> open(Operations site) {
        return untilClosed(closed -> show(site, closed));
    }

    @Override
    public Outcome<Done> start(Optional<Path> site) {
        return untilClosed(closed -> new StartWindow(door, operator, screens,
                Executors.newVirtualThreadPerTaskExecutor(), clock, Theme.DARK, new Stage()).show(site,
                        closed::countDown));
    }

    private static Outcome<Done> untilClosed(Consumer<CountDownLatch> shown) {
        Optional<String> missing = Display.here().missing();
        if (missing.isPresent()) {
            return noWindow(missing.get());
        }
        CountDownLatch closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> shown.accept(closed));
            closed.await();
            return Outcome.done();
        } catch (UnsupportedOperationException noToolkit) {
            return noWindow(String.valueOf(noToolkit.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Outcome.done();
        }
    }

    private static Outcome<Done> noWindow(String why) {
        return Outcome.failed(Problem.failed(why, "Opening the console's window",
                "Run 'shadowrack doctor', or 'shadowrack lab run' where there is no display"));
    }

    private void show(Operations site, CountDownLatch closed) {
        Stage stage = new Stage();
        new ConsoleWindow(site, operator, screens, Executors.newVirtualThreadPerTaskExecutor(), clock, Theme.DARK)
                .show(stage);
        stage.showingProperty().subscribe(showing -> {
            if (!showing) {
                closed.countDown();
            }
        });
    }
}
