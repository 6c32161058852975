package org.shadowrack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.ui.ConsoleRobot.onFx;
import static org.shadowrack.ui.ConsoleRobot.until;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.operations.Operations;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;
import org.shadowrack.ui.shell.ShellIds;
import org.shadowrack.ui.site.RecordedOperations;
import org.shadowrack.ui.site.SampleFleet;
import org.shadowrack.ui.start.Opening;
import org.shadowrack.ui.start.SiteDoor;
import org.shadowrack.ui.start.StartIds;
import org.shadowrack.ui.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The start driven by a robot: fails when an operator can't come from a choice to a console and back. */
class StartRobotTest implements SiteDoor {
    private static final Path FILE = Path.of("/sites/frankfurt.yaml");

    private final FxRobot robot = new FxRobot();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<Outcome<Look>> looks = new ArrayList<>();
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        stage = onFx(() -> {
            Stage shown = new Stage();
            StartWindow window = new StartWindow(this, new Operator("op-1", OperatorRole.APPROVER), StandardScreens
                    .all(), Executors.newVirtualThreadPerTaskExecutor(), InstantSource.system(), Theme.DARK, shown);
            window.show(new Opening.Choice(), () -> calls.add("ended"));
            window.choose(new Opening.Choice(), () -> Optional.of(FILE));
            shown.setX(0);
            shown.setY(0);
            shown.setWidth(1000);
            shown.setHeight(900);
            return shown;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() throws Exception {
        onFx(() -> {
            stage.close();
            return stage;
        });
        until(() -> calls.contains("ended"));
    }

    @Test
    void theLabIsTwoKeysAwayAndAnotherSiteIsOneFromThere() throws Exception {
        fire(StartIds.LAB);
        until(() -> robot.lookup("#" + ShellIds.rail("topology")).tryQuery().isPresent());
        assertThat(calls).containsExactly("lab 4 1");
        fire(ShellIds.LEAVE);
        until(() -> robot.lookup("#" + StartIds.LAB).tryQuery().isPresent() && calls.contains("closed"));
    }

    @Test
    void aCertificateIsPinnedOnlyAfterItWasCompared() throws Exception {
        looks.add(Outcome.ok(new Look("Frankfurt-2", 1, List.of(new NewCertificate("r01", URI.create("https://r01"),
                "ab".repeat(32), "CN=r01", "CN=r01", Instant.EPOCH, Instant.EPOCH)), List.of(), false)));
        looks.add(Outcome.ok(new Look("Frankfurt-2", 1, List.of(), List.of(), false)));
        fire(StartIds.OPEN);
        until(() -> robot.lookup("#" + StartIds.TRUST).tryQuery().isPresent());
        assertThat(robot.lookup("#" + StartIds.TRUST).<Button>query().isDisabled()).isTrue();
        Node certificates = robot.lookup("#" + StartIds.CERTIFICATES).query();
        assertThat(robot.from(certificates).lookup(".mono").<Label>query().getText().replace(" ", "")).isEqualTo("ab"
                .repeat(32));
        onFx(() -> {
            robot.lookup(".check-box").<CheckBox>query().setSelected(true);
            return "";
        });
        fire(StartIds.TRUST);
        until(() -> robot.lookup("#" + ShellIds.rail("topology")).tryQuery().isPresent());
        assertThat(calls).contains("pin r01");
    }

    @Test
    void aFileThatCannotBeReadSaysWhereAndLeavesTheChoice() throws Exception {
        looks.add(Outcome.failed(Problem.badInput("line 4, column 5: there is no key 'urk' here", "Reading " + FILE,
                "Allowed are name, url")));
        fire(StartIds.OPEN);
        until(() -> robot.lookup("#" + StartIds.PROBLEM).tryQuery().isPresent());
        Node problem = robot.lookup("#" + StartIds.PROBLEM).query();
        assertThat(robot.from(problem).lookup(".label").<Label>queryAll()).anyMatch(label -> label.getText().contains(
                "line 4"));
        assertThat(robot.lookup("#" + StartIds.OPEN).tryQuery()).isPresent();
    }

    private void fire(String id) throws Exception {
        onFx(() -> {
            robot.lookup("#" + id).<Button>query().fire();
            return "";
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public List<Path> recent() {
        return List.of(FILE);
    }

    @Override
    public Outcome<OpenSite> lab(LabChoice choice) {
        calls.add("lab " + choice.racks() + " " + choice.seed());
        return open(FILE);
    }

    @Override
    public Outcome<Look> look(Path file) {
        return looks.removeFirst();
    }

    @Override
    public Outcome<Outcome.Done> unlock(char[] passphrase) {
        return Outcome.done();
    }

    @Override
    public Outcome<Path> pin(Path file, Map<String, String> sha256ByService) {
        calls.add("pin " + String.join(",", sha256ByService.keySet()));
        return Outcome.ok(file);
    }

    @Override
    public Outcome<OpenSite> open(Path file) {
        RecordedOperations site = new RecordedOperations(SampleFleet.calm(), List.of());
        return Outcome.ok(new OpenSite() {
            @Override
            public Operations operations() {
                return site;
            }

            @Override
            public void close() {
                calls.add("closed");
            }
        });
    }
}
