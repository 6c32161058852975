package org.shadowrack.boot.desktop;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.shadowrack.boot.parts.Folders;
import org.shadowrack.boot.parts.Wiring;
import org.shadowrack.cli.console.ConsoleStarter;
import org.shadowrack.cli.lab.LabLauncher;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Outcome.Done;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.Operator;
import org.shadowrack.ui.StandardScreens;
import org.shadowrack.ui.StartWindow;
import org.shadowrack.ui.screen.ScreenFactory;
import org.shadowrack.ui.start.Opening;
import org.shadowrack.ui.start.SiteDoor;
import org.shadowrack.ui.theme.Theme;

/** Opens the console's window on this machine's display. */
public final class DesktopConsole implements ConsoleStarter {
    private final Operator operator;
    private final List<ScreenFactory> screens;
    private final Clock clock;
    private final SiteDoor door;

    /** The window that opens sites of {@code wiring} and labs of {@code labs}. */
    public DesktopConsole(Wiring wiring, LabLauncher labs) {
        this.operator = wiring.operator();
        this.screens = StandardScreens.all();
        this.clock = wiring.clock();
        this.door = new ConsoleDoor(wiring, labs, new RecentSites(Folders.recentSites()));
    }

    @Override
    public Outcome<Done> start(Opening opening) {
        return untilClosed(closed -> new StartWindow(door, operator, screens,
                Executors.newVirtualThreadPerTaskExecutor(), clock, Theme.DARK, new Stage()).show(opening,
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
}
