package org.shadowrack.ui;

import static org.assertj.core.api.Assertions.assertThat;

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
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;
import org.shadowrack.ui.alarms.AlarmIds;
import org.shadowrack.ui.forecasts.ForecastIds;
import org.shadowrack.ui.inspect.InspectorIds;
import org.shadowrack.ui.migrations.control.MigrationIds;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenFactory;
import org.shadowrack.ui.search.SearchIds;
import org.shadowrack.ui.shell.ShellIds;
import org.shadowrack.ui.site.RecordedOperations;
import org.shadowrack.ui.site.SampleFleet;
import org.shadowrack.ui.theme.Theme;
import org.shadowrack.ui.topology.TopologyIds;
import org.shadowrack.ui.topology.TopologyScreen;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The console driven by a robot, on a site of records. Each test says by its name what an operator would miss. */
class ConsoleRobotTest {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 960;

    private final FxRobot robot = new FxRobot();
    private final RecordedOperations site = new RecordedOperations(SampleFleet.with(List.of()), List.of());
    private final Executor workers = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable TopologyScreen topology;
    private Stage stage;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void openTheConsole() throws Exception {
        List<ScreenFactory> screens = StandardScreens.all().stream().map(this::remember).toList();
        stage = onFx(() -> {
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

    @AfterEach
    void closeTheConsole() throws Exception {
        onFx(() -> {
            stage.close();
            return stage;
        });
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
    }

    @Test
    void aClickOnAServerShowsItInTheInspector() throws Exception {
        Rectangle2D cell = onFx(() -> Objects.requireNonNull(topology)
                .placeOf(ComponentId.of(SampleFleet.THREATENED, "/redfish/v1/Systems/1")).orElseThrow());
        Node canvas = robot.lookup("#" + TopologyIds.CANVAS).query();
        Bounds bounds = onFx(() -> canvas.localToScreen(canvas.getBoundsInLocal()));
        robot.clickOn(bounds.getMinX() + cell.getMinX() + cell.getWidth() / 2, bounds.getMinY() + cell.getMinY() + cell
                .getHeight() / 2);
        until(() -> text(InspectorIds.TITLE).equals(SampleFleet.THREATENED));
    }

    @Test
    void theRawResourceOfWhatIsSelectedIsFetched() throws Exception {
        aClickOnAServerShowsItInTheInspector();
        onFx(() -> {
            robot.lookup("#" + InspectorIds.RAW).queryButton().fire();
            return "";
        });
        until(() -> robot.lookup("#" + InspectorIds.RAW_TEXT).<TextInputControl>query().getText().contains(
                "@odata.id"));
    }

    @Test
    void anotherThresholdShowsItsConsequenceBeforeItIsSaved() throws Exception {
        open("forecasts");
        until(() -> robot.lookup("#" + ForecastIds.CAUGHT).tryQuery().isPresent());
        String before = text(ForecastIds.CAUGHT);
        robot.clickOn("#" + ForecastIds.SLIDER);
        onFx(() -> {
            robot.lookup("#" + ForecastIds.SLIDER).<Slider>query().setValue(30);
            return "";
        });
        until(() -> robot.lookup("#" + ForecastIds.CAUGHT).tryQuery().isPresent() && !text(ForecastIds.CAUGHT).equals(
                before));
        assertThat(site.thresholds()).containsEntry("default", 0.6);
        robot.clickOn("#" + ForecastIds.SAVE);
        until(() -> site.thresholds().getOrDefault("default", 0.0) == 0.3);
    }

    @Test
    void aWorkloadIsFoundByNameWithTheKeyboardAlone() throws Exception {
        control(KeyCode.I);
        find(SampleFleet.WORKLOAD);
        until(() -> text(MigrationIds.TITLE).equals(SampleFleet.WORKLOAD));
    }

    @Test
    void theWorstAlarmIsAcknowledgedByItsKey() throws Exception {
        String worst = text(ShellIds.WORST_TEXT);
        robot.type(KeyCode.F9);
        until(() -> !text(ShellIds.WORST_TEXT).equals(worst));
        assertThat(site.snapshot().alarms().getFirst().acknowledged()).isEqualTo("op-1");
    }

    @Test
    void theSelectedAlarmIsAcknowledgedFromTheList() throws Exception {
        open("alarms");
        until(() -> robot.lookup("#" + AlarmIds.TABLE).<TableView<?>>query().getSelectionModel()
                .getSelectedItem() != null);
        robot.clickOn("#" + AlarmIds.ACKNOWLEDGE);
        until(() -> "op-1".equals(site.snapshot().alarms().getFirst().acknowledged()));
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

    private void open(String screen) {
        robot.clickOn("#" + ShellIds.rail(screen));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Finds a workload by the command palette, with the keyboard alone. */
    private void find(String workload) throws Exception {
        control(KeyCode.K);
        robot.write(workload);
        until(() -> robot.lookup("#" + SearchIds.FOUND).query().isVisible());
        robot.type(KeyCode.ENTER);
    }

    private void control(KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String id) {
        return robot.lookup("#" + id).<Labeled>query().getText();
    }

    private static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(50)).ignoreExceptions().until(
                () -> onFx(condition));
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get();
    }
}
