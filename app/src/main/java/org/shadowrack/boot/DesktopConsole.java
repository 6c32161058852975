package org.shadowrack.boot;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.shadowrack.cli.lab.ConsoleOpener;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Outcome.Done;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.operations.Operations;
import org.shadowrack.security.Operator;
import org.shadowrack.ui.ConsoleWindow;
import org.shadowrack.ui.screen.ScreenFactory;
import org.shadowrack.ui.theme.Theme;

/** Opens the console's window on this machine's display. */
final class DesktopConsole implements ConsoleOpener {
    private final Operator operator;
    private final List<ScreenFactory> screens;
    private final Clock clock;

    DesktopConsole(Operator operator, List<ScreenFactory> screens, Clock clock) {
        this.operator = operator;
        this.screens = screens;
        this.clock = clock;
    }

    @Override
    public Outcome<Done> open(Operations site) {
        CountDownLatch closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> show(site, closed));
            closed.await();
            return Outcome.done();
        } catch (UnsupportedOperationException noToolkit) {
            return Outcome.failed(Problem.failed(String.valueOf(noToolkit.getMessage()), "opening the console's window",
                    "Run 'shadowrack doctor', or 'shadowrack lab run' where there is no display"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Outcome.done();
        }
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
