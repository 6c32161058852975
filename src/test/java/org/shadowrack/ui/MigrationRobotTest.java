package org.shadowrack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.ui.DrivenConsole.onFx;
import static org.shadowrack.ui.DrivenConsole.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;
import org.shadowrack.ui.migrations.control.MigrationIds;
import org.shadowrack.ui.saving.SaveBar;
import org.shadowrack.ui.screen.Subject;
import org.shadowrack.ui.site.RecordedOperations;
import org.shadowrack.ui.site.SampleFleet;
import org.shadowrack.ui.site.SampleMigrations;

/** The walk-through, by keyboard alone. Each test says by its name what an operator would miss. */
class MigrationRobotTest {
    private static final String TARGET = "s01-u05";
    private static final String ORDINARY = "auth";

    @SuppressWarnings("NullAway.Init") // Each test opens it on a site of its own.
    private DrivenConsole console;

    @AfterEach
    void close() throws Exception {
        console.close();
    }

    @Test
    void anOrdinaryWorkloadGoesFromPlanToRollbackByKeysThatAreHeld() throws Exception {
        RecordedOperations site = site(List.of());
        open(site, "op-1", OperatorRole.OPERATOR, new Subject.OfWorkload(ORDINARY));
        console.press(KeyCode.N);
        state("planned");
        console.press(KeyCode.P);
        state("staged");
        console.press(KeyCode.C);
        assertThat(site.migrations().commands()).noneMatch(command -> command.startsWith("cutover"));
        console.hold(KeyCode.C, () -> console.text(MigrationIds.STATE).equals("commit window"));
        console.hold(KeyCode.R, () -> console.text(MigrationIds.STATE).equals("rolled back"));
        assertThat(site.migrations().commands()).hasSize(4).last().asString().startsWith("rollback");
    }

    @Test
    void aCriticalWorkloadIsCutOverOnlyOnceItsTargetIsTyped() throws Exception {
        RecordedOperations site = site(List.of(in(MigrationState.STAGED)));
        open(site, "op-1", OperatorRole.OPERATOR, new Subject.OfMigration(new MigrationId("m-1")));
        state("staged");
        console.press(KeyCode.C);
        until(() -> console.node(MigrationIds.CONFIRM_NAME).isFocused());
        assertThat(console.<TextField>node(MigrationIds.CONFIRM_NAME).getText()).as("the key is not typed into it")
                .isEmpty();
        console.enter(MigrationIds.CONFIRM_NAME, "s01-u04");
        assertThat(site.migrations().commands()).isEmpty();
        console.enter(MigrationIds.CONFIRM_NAME, TARGET);
        state("commit window");
    }

    @Test
    void whyACommandIsNotOfferedIsSaidInWords() throws Exception {
        open(site(List.of(in(MigrationState.STUCK))), "op-1", OperatorRole.OPERATOR,
                new Subject.OfMigration(new MigrationId("m-1")));
        state("stuck");
        for (String command : List.of(MigrationIds.PRESTAGE, MigrationIds.CUT_OVER, MigrationIds.COMMIT)) {
            assertThat(console.text(command + MigrationIds.WHY)).isNotBlank().doesNotContain("STUCK", "PLANNED");
        }
    }

    @Test
    void aStuckMigrationShowsWhatToDoByHandAndKeepsWhatWasTicked() throws Exception {
        RecordedOperations site = site(List.of(in(MigrationState.STUCK)));
        open(site, "op-2", OperatorRole.OPERATOR, new Subject.OfMigration(new MigrationId("m-1")));
        until(() -> console.<Pane>node(MigrationIds.MANUAL).getChildren().size() >= 4);
        onFx(() -> {
            javafx.scene.control.CheckBox first = (javafx.scene.control.CheckBox) console.<Pane>node(
                    MigrationIds.MANUAL).getChildren().get(1);
            first.fire();
            return first;
        });
        until(() -> site.migrations().commands().stream().anyMatch(
                command -> command.contains("done by hand: Make sure")));
    }

    @Test
    void onlyASecondPersonMayApprove() throws Exception {
        RecordedOperations site = site(List.of(in(MigrationState.STAGED)));
        open(site, "op-1", OperatorRole.APPROVER, new Subject.OfMigration(new MigrationId("m-1")));
        state("staged");
        assertThat(console.text(MigrationIds.APPROVAL)).contains("another person");
        assertThat(console.<Button>node(MigrationIds.APPROVE).isDisabled()).isTrue();
        console.press(KeyCode.V);
        assertThat(site.migrations().commands()).isEmpty();
        console.close();
        open(site, "op-2", OperatorRole.APPROVER, new Subject.OfMigration(new MigrationId("m-1")));
        until(() -> !console.<Button>node(MigrationIds.APPROVE).isDisabled());
        console.press(KeyCode.V);
        until(() -> site.migrations().commands().contains("approve m-1"));
    }

    @Test
    void aManualGateIsAskedInItsWordsAndAnsweredByItsKey() throws Exception {
        RecordedOperations site = site(
                List.of(SampleMigrations.gated("m-1", SampleFleet.WORKLOAD, SampleFleet.THREATENED, TARGET)));
        open(site, "op-1", OperatorRole.OPERATOR, new Subject.OfMigration(new MigrationId("m-1")));
        until(() -> console.text(MigrationIds.GATE_QUESTION).contains("Do the users know?"));
        console.press(KeyCode.G);
        until(() -> site.migrations().commands().contains("confirm m-1 told-the-users"));
        until(() -> console.text(MigrationIds.GATE_QUESTION).contains("op-1 has said yes"));
    }

    @Test
    void aLossIsAcceptedOnlyByAKeyThatIsHeld() throws Exception {
        RecordedOperations site = site(List.of(in(MigrationState.STUCK)));
        open(site, "op-2", OperatorRole.APPROVER, new Subject.OfMigration(new MigrationId("m-1")));
        state("stuck");
        console.press(KeyCode.L);
        assertThat(site.migrations().commands()).isEmpty();
        console.hold(KeyCode.L, () -> site.migrations().commands().contains("acceptLoss m-1"));
    }

    @Test
    void whatItIsExpectedToTakeStandsBesideWhatItHasTaken() throws Exception {
        open(site(List.of(in(MigrationState.STAGED))), "op-1", OperatorRole.OPERATOR,
                new Subject.OfMigration(new MigrationId("m-1")));
        until(() -> figures().containsAll(List.of("612 ms", "338 MB", "340 MB", "Expected (from 4)")));
    }

    private List<String> figures() {
        return console.<Pane>node(MigrationIds.ESTIMATE).getChildren().stream()
                .map(cell -> ((javafx.scene.control.Label) cell).getText()).toList();
    }

    @Test
    void theChecksAreThereBeforeAnythingIsPlanned() throws Exception {
        open(site(List.of()), "op-1", OperatorRole.OPERATOR, new Subject.OfWorkload(ORDINARY));
        until(() -> console.<Pane>node(MigrationIds.PREFLIGHT).getChildren().size() == 7);
        assertThat(console.robot().lookup("#" + MigrationIds.PREFLIGHT).query().getParent().getParent().getParent())
                .isInstanceOf(ScrollPane.class).matches(node -> node.isVisible());
    }

    @Test
    void aNoteGoesIntoTheLogAndTheLogCanBeFiltered() throws Exception {
        open(site(List.of(in(MigrationState.STAGED))), "op-1", OperatorRole.OPERATOR,
                new Subject.OfMigration(new MigrationId("m-1")));
        state("staged");
        console.enter(MigrationIds.NOTE, "called the owner");
        until(() -> lines().getLast().contains("op-1: called the owner"));
        console.write(MigrationIds.LOG_FILTER, "owner called");
        until(() -> lines().size() == 1);
    }

    @Test
    void theRunIsWrittenAsAReport(@TempDir Path folder) throws Exception {
        open(site(List.of(in(MigrationState.COMMIT_WINDOW))), "op-1", OperatorRole.OPERATOR,
                new Subject.OfMigration(new MigrationId("m-1")));
        state("commit window");
        console.press(KeyCode.E);
        Path file = folder.resolve("run.html");
        console.enter(MigrationIds.EXPORT + SaveBar.PATH, file.toString());
        until(() -> Files.exists(file) && console.told().contains("run.html"));
        assertThat(Files.readString(file)).contains("orders-db", "612 ms", "op-1", "address switched in 0.6 s");
    }

    private List<String> lines() {
        return console.<ListView<MigrationView.LogLine>>node(MigrationIds.LOG).getItems().stream()
                .map(MigrationView.LogLine::text).toList();
    }

    private void state(String word) {
        until(() -> console.text(MigrationIds.STATE).equals(word));
    }

    private void open(RecordedOperations site, String name, OperatorRole role, Subject subject) throws Exception {
        console = DrivenConsole.open(site, new Operator(name, role), MigrationIds.SCREEN, subject);
    }

    private static MigrationView in(MigrationState state) {
        return SampleMigrations.in("m-1", SampleFleet.WORKLOAD, SampleFleet.THREATENED, TARGET, state);
    }

    private static RecordedOperations site(List<MigrationView> migrations) {
        return new RecordedOperations(SampleFleet.with(migrations), List.of());
    }
}
