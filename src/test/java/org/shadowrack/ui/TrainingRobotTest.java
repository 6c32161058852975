package org.shadowrack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.ui.DrivenConsole.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentKind;
import org.shadowrack.operations.Operations.Job;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;
import org.shadowrack.ui.plot.PlotView;
import org.shadowrack.ui.pool.PoolIds;
import org.shadowrack.ui.saving.SaveBar;
import org.shadowrack.ui.screen.Subject;
import org.shadowrack.ui.site.RecordedOperations;
import org.shadowrack.ui.site.SampleFleet;
import org.shadowrack.ui.training.TrainingIds;

/** The training and the pool screens, driven. Each test says by its name what an operator would miss. */
class TrainingRobotTest {
    private final RecordedOperations site = new RecordedOperations(SampleFleet.with(List.of()),
            List.of(new Job("job-2", "Training forecasters", "", 0.62, "running", true)));
    @SuppressWarnings("NullAway.Init") // Each test opens it on a site of its own.
    private DrivenConsole console;

    @AfterEach
    void close() throws Exception {
        console.close();
    }

    @Test
    void aTrainingShowsItsProgressAndIsCancelledByItsKey() throws Exception {
        open(TrainingIds.SCREEN);
        until(() -> console.<ProgressBar>node(TrainingIds.PROGRESS).getProgress() == 0.62);
        console.press(KeyCode.X);
        until(() -> site.cancelled().equals(List.of("job-2")));
    }

    @Test
    void theFailuresOnRecordAreATimeline() throws Exception {
        open(TrainingIds.SCREEN);
        until(() -> !console.<PlotView>node(TrainingIds.RECORD).plot().isEmpty());
        assertThat(console.text(TrainingIds.RECORD_WORDS)).contains("2026-02-01", "failures");
    }

    @Test
    void driftProposesATraining() throws Exception {
        open(TrainingIds.SCREEN);
        until(() -> console.text(TrainingIds.PROPOSAL).startsWith("A training is proposed: 12 % of the components"));
    }

    @Test
    void aFailureIsRejectedWithAReasonAndAcceptedAgainByKeys() throws Exception {
        open(TrainingIds.SCREEN);
        until(() -> console.text(TrainingIds.LABEL_WORDS).contains("failures to review"));
        console.press(KeyCode.L);
        until(() -> console.text(TrainingIds.LABEL_WORDS).startsWith("1 of"));
        assertThat(console.<PlotView>node(TrainingIds.RECORD).plot().marks()).hasSize(1);
        console.press(KeyCode.L);
        console.press(KeyCode.K);
        console.press(KeyCode.J);
        until(() -> console.<TextField>node(TrainingIds.LABEL_REASON).isFocused());
        assertThat(console.<TextField>node(TrainingIds.LABEL_REASON).getText()).as("the key opens, and is not typed")
                .isEmpty();
        console.enter(TrainingIds.LABEL_REASON, "a technician pulled it");
        until(() -> console.text(TrainingIds.LABEL_WORDS).endsWith("rejected by op-1: a technician pulled it"));
        assertThat(console.text(TrainingIds.RECORD_WORDS)).endsWith("1 of them rejected");
        assertThat(console.<PlotView>node(TrainingIds.RECORD).plot().series().getFirst().x()).hasSize(1);
        console.press(KeyCode.A);
        until(() -> console.text(TrainingIds.LABEL_WORDS).endsWith("accepted by op-1"));
        assertThat(site.forecasters().reviews()).hasSize(1);
    }

    /** Breaks when the component that was selected elsewhere is not proposed, or when the review does not come back. */
    @Test
    void aFailureThatNoLogTellsIsPutOnRecordByItsKey() throws Exception {
        Component failed = SampleFleet.with(List.of()).topology().ofKind(ComponentKind.DRIVE).findFirst().orElseThrow();
        console = DrivenConsole.open(site, new Operator("op-1", OperatorRole.OPERATOR), TrainingIds.SCREEN,
                new Subject.OfComponent(failed.id()));
        until(() -> console.text(TrainingIds.LABEL_WORDS).contains("failures to review"));
        console.press(KeyCode.F);
        until(() -> console.<TextField>node(TrainingIds.REPORT_WHAT).isFocused());
        assertThat(console.<TextField>node(TrainingIds.REPORT_WHAT).getText()).as("the key opens, and is not typed")
                .isEmpty();
        assertThat(console.node(TrainingIds.LABEL_WORDS).getParent().isVisible()).isFalse();
        assertThat(console.<TextField>node(TrainingIds.REPORT_COMPONENT).getText())
                .isEqualTo(failed.name() + " of " + failed.service());
        console.write(TrainingIds.REPORT_AT, "2026-03-14 09:30");
        console.enter(TrainingIds.REPORT_WHAT, "clicked, and was swapped");
        until(() -> site.forecasters().told().equals(List.of("report " + failed.id()
                + " 2026-03-14T09:30:00Z clicked, and was swapped")));
        until(() -> console.node(TrainingIds.LABEL_WORDS).getParent().isVisible());
        assertThat(console.node(TrainingIds.REPORT_WHAT).getParent().isVisible()).isFalse();
    }

    @Test
    void aModelShowsHowGoodItIsAndIsPromotedRevertedAndComparedByKeys() throws Exception {
        open(TrainingIds.SCREEN);
        until(() -> !console.<PlotView>node(TrainingIds.RECALL).plot().isEmpty());
        until(() -> !console.<PlotView>node(TrainingIds.RELIABILITY).plot().isEmpty());
        until(() -> !console.<PlotView>node(TrainingIds.LEADS).plot().isEmpty());
        for (int i = 0; i < 4; i++) {
            console.press(KeyCode.N);
        }
        until(() -> console.text(TrainingIds.MODEL_WORDS).startsWith("power_supply-6"));
        console.press(KeyCode.C);
        until(() -> console.text(TrainingIds.COMPARED).contains("better: power_supply-6"));
        console.press(KeyCode.P);
        console.press(KeyCode.R);
        until(() -> site.forecasters().told().equals(List.of("compare power_supply-6 power_supply-7",
                "promote power_supply-6", "revert power_supply")));
    }

    @Test
    void theCurveOfAModelIsWrittenAsFiguresAndAsAPicture(@TempDir Path folder) throws Exception {
        open(TrainingIds.SCREEN);
        until(() -> !console.<PlotView>node(TrainingIds.RECALL).plot().isEmpty());
        for (String name : List.of("curve.csv", "curve.png")) {
            console.press(KeyCode.E);
            until(() -> console.<TextField>node(TrainingIds.EXPORT + SaveBar.PATH).isVisible());
            console.enter(TrainingIds.EXPORT + SaveBar.PATH, folder.resolve(name).toString());
            until(() -> Files.exists(folder.resolve(name)) && Files.size(folder.resolve(name)) > 0);
        }
        assertThat(Files.readString(folder.resolve("curve.csv"))).startsWith("series,x,y\nprecision,");
    }

    @Test
    void theSizingCurveFollowsTheCosts() throws Exception {
        open(PoolIds.SCREEN);
        until(() -> !console.<PlotView>node(PoolIds.SIZING).plot().isEmpty());
        double cheap = console.<PlotView>node(PoolIds.SIZING).plot().marks().getFirst().value();
        console.write(PoolIds.OUTAGE_COST, "1");
        until(() -> console.<PlotView>node(PoolIds.SIZING).plot().marks().getFirst().value() < cheap);
    }

    private void open(String screen) throws Exception {
        console = DrivenConsole.open(site, new Operator("op-1", OperatorRole.OPERATOR), screen, new Subject.Nothing());
    }
}
