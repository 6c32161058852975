package org.shadowrack.ui;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.shadowrack.operations.Operations;
import org.shadowrack.security.Operator;
import org.shadowrack.ui.screen.Subject;
import org.shadowrack.ui.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A console on a site of records, driven by a robot. Waits on conditions, never on time. */
final class DrivenConsole implements AutoCloseable {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 960;

    private final FxRobot robot = new FxRobot();
    private final ConsoleWindow window;
    private final Stage stage;

    private DrivenConsole(ConsoleWindow window, Stage stage) {
        this.window = window;
        this.stage = stage;
    }

    /** Opens the console with one screen shown and something selected; the inspector is folded away for room. */
    static DrivenConsole open(Operations site, Operator operator, String screen, Subject subject) throws Exception {
        FxToolkit.registerPrimaryStage();
        DrivenConsole driven = onFx(() -> {
            Stage stage = new Stage();
            ConsoleWindow window = new ConsoleWindow(site, operator, StandardScreens.all(), Executors
                    .newVirtualThreadPerTaskExecutor(), InstantSource.system(), Theme.DARK);
            window.show(stage);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            window.context().desk().open(screen, subject);
            return new DrivenConsole(window, stage);
        });
        WaitForAsyncUtils.waitForFxEvents();
        driven.control(KeyCode.I);
        return driven;
    }

    FxRobot robot() {
        return robot;
    }

    /** What was told to the operator last. */
    String told() throws ExecutionException, InterruptedException {
        return onFx(() -> window.context().desk().notice().get().text());
    }

    String text(String id) {
        return robot.lookup("#" + id).<Labeled>query().getText();
    }

    <T extends Node> T node(String id) {
        return robot.lookup("#" + id).query();
    }

    /** Puts a text into a field that the screen shows, and hands it to the screen with Enter. */
    void enter(String id, String text) throws ExecutionException, InterruptedException {
        write(id, text);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Puts a text into a field and leaves the focus there. */
    void write(String id, String text) throws ExecutionException, InterruptedException {
        onFx(() -> {
            TextInputControl field = node(id);
            field.requestFocus();
            field.setText(text);
            return "";
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    void press(KeyCode key) {
        robot.type(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void control(KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Holds a key until the condition is met. */
    void hold(KeyCode key, Callable<Boolean> done) {
        robot.press(key);
        try {
            until(done);
        } finally {
            robot.release(key);
        }
    }

    static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).ignoreExceptions().until(
                () -> onFx(condition));
    }

    static <T> T onFx(Callable<T> work) throws ExecutionException, InterruptedException {
        return WaitForAsyncUtils.asyncFx(work).get();
    }

    @Override
    public void close() throws ExecutionException, InterruptedException {
        onFx(() -> {
            stage.close();
            return stage;
        });
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
    }
}
