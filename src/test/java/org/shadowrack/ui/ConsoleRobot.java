package org.shadowrack.ui;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.operations.Operations;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenFactory;
import org.shadowrack.ui.shell.ShellIds;
import org.shadowrack.ui.theme.Theme;
import org.shadowrack.ui.topology.TopologyIds;
import org.shadowrack.ui.topology.TopologyScreen;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A console in a window, and the hands that use it: never by coordinates but those that the layout itself gives, waiting on conditions. */
final class ConsoleRobot implements AutoCloseable {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 960;

    final FxRobot robot = new FxRobot();
    private final Executor workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Stage stage;
    private @Nullable TopologyScreen topology;

    private ConsoleRobot(Operations site) throws Exception {
        List<ScreenFactory> screens = StandardScreens.all().stream().map(this::remember).toList();
        this.stage = onFx(() -> {
            Stage shown = new Stage();
            new ConsoleWindow(site, new Operator("op-1", OperatorRole.APPROVER), screens, workers, InstantSource
                    .system(), Theme.DARK).show(shown);
            shown.setX(0);
            shown.setY(0);
            shown.setWidth(WIDTH);
            shown.setHeight(HEIGHT);
            return shown;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Opens a console on {@code site}. */
    static ConsoleRobot on(Operations site) throws Exception {
        FxToolkit.registerPrimaryStage();
        return new ConsoleRobot(site);
    }

    private ScreenFactory remember(ScreenFactory factory) {
        return context -> {
            Screen screen = factory.create(context);
            if (screen instanceof TopologyScreen made) {
                topology = made;
            }
            return screen;
        };
    }

    /** Clicks where the topology draws a component. */
    void clickComponent(ComponentId component) throws Exception {
        Rectangle2D place = onFx(() -> Objects.requireNonNull(topology).placeOf(component).orElseThrow());
        Node canvas = robot.lookup("#" + TopologyIds.CANVAS).query();
        Bounds bounds = onFx(() -> canvas.localToScreen(canvas.getBoundsInLocal()));
        robot.clickOn(bounds.getMinX() + place.getMinX() + place.getWidth() / 2, bounds.getMinY() + place.getMinY()
                + place.getHeight() / 2);
    }

    TopologyScreen topology() {
        return Objects.requireNonNull(topology);
    }

    void open(String screen) {
        robot.clickOn("#" + ShellIds.rail(screen));
        WaitForAsyncUtils.waitForFxEvents();
    }

    void fire(String button) throws Exception {
        onFx(() -> {
            robot.lookup("#" + button).queryButton().fire();
            return "";
        });
    }

    void control(KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    boolean isShown(String id) {
        return robot.lookup("#" + id).tryQuery().filter(ConsoleRobot::isVisible).isPresent();
    }

    private static boolean isVisible(Node node) {
        return node.isVisible() && node.getScene() != null;
    }

    String text(String id) {
        return robot.lookup("#" + id).<Labeled>query().getText();
    }

    static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).ignoreExceptions().until(
                () -> onFx(condition));
    }

    static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get();
    }

    @Override
    public void close() throws Exception {
        onFx(() -> {
            stage.close();
            return stage;
        });
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
    }
}
