package org.shadowrack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.ui.ConsoleRobot.onFx;
import static org.shadowrack.ui.ConsoleRobot.until;

import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.ui.inspect.InspectorIds;
import org.shadowrack.ui.problems.ProblemIds;
import org.shadowrack.ui.shell.ShellIds;
import org.shadowrack.ui.site.RecordedOperations;
import org.shadowrack.ui.site.SampleFleet;
import org.shadowrack.ui.topology.TopologyIds;

/** The frame and what it holds, driven by a robot. Each test says by its name what an operator would miss. */
class ShellRobotTest {
    private ConsoleRobot console;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleRobot.on(new RecordedOperations(SampleFleet.with(List.of()), List.of()));
    }

    @AfterEach
    void close() throws Exception {
        console.close();
    }

    @Test
    void everyKeyIsListedOnRequestAndEscapeClosesTheList() {
        console.robot.type(KeyCode.F1);
        until(() -> console.isShown(ShellIds.HELP));
        console.robot.type(KeyCode.ESCAPE);
        until(() -> !console.isShown(ShellIds.HELP));
    }

    @Test
    void aDetachedScreenComesBackWhenItsWindowIsClosed() throws Exception {
        int before = onFx(() -> Window.getWindows().size());
        console.control(KeyCode.D);
        until(() -> Window.getWindows().size() == before + 1);
        onFx(() -> {
            Window detached = Window.getWindows().stream().filter(window -> window.getScene() != null && window
                    .getScene().lookup("#" + TopologyIds.CANVAS) != null).findFirst().orElseThrow();
            detached.hide();
            return detached;
        });
        until(() -> Window.getWindows().size() == before && console.isShown(TopologyIds.CANVAS));
    }

    @Test
    void whatTheControllerOfASelectedServerGetsWrongIsOneClickAway() throws Exception {
        console.clickComponent(ComponentId.of("r01-u03", "/redfish/v1/Systems/1"));
        until(() -> console.text(InspectorIds.TITLE).equals("r01-u03"));
        console.fire(InspectorIds.PROBLEMS);
        until(() -> problems().getItems().size() == 2);
        onFx(() -> {
            console.robot.lookup("#" + ProblemIds.FILTER).<TextField>query().setText("thermal");
            return "";
        });
        until(() -> problems().getItems().size() == 1);
        console.fire(ProblemIds.COPY);
        until(() -> String.valueOf(Clipboard.getSystemClipboard().getString()).contains("\"N/A\""));
        assertThat(console.text(ProblemIds.COUNT)).contains("4");
    }

    private TableView<?> problems() {
        return console.robot.lookup("#" + ProblemIds.TABLE).query();
    }
}
