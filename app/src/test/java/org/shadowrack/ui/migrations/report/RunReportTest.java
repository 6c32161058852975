package org.shadowrack.ui.migrations.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.shadowrack.model.migration.MigrationEstimate;
import org.shadowrack.model.migration.MigrationEstimate.Figures;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.migration.MigrationPhase;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.LogLine;
import org.shadowrack.model.migration.MigrationView.StepView;
import org.shadowrack.ui.kit.Texts;
import org.shadowrack.ui.migrations.report.RunReport.Written;

/** Fails when a report lacks what happened, or lets a name or a log line become markup. */
class RunReportTest {
    private static final Instant AT = Instant.parse("2026-03-14T14:00:00Z");

    @Test
    void itTellsEveryStepWithItsTimeAndWhoDidWhat() {
        String html = html("op-2 approved the cutover");
        assertThat(html).contains("fence isolate", "2.0 s", "op-2 approved the cutover", "612 ms", "rolled back",
                "ripple 3.1", "2026-03-14 14:00 UTC, op-1");
    }

    @Test
    void whatWasExpectedStandsBesideWhatItTook() {
        assertThat(html("")).contains("<td>To copy</td><td>338 MB</td><td>340 MB</td>",
                "<td>Clients wait</td><td>612 ms</td><td>700 ms</td>", "Expected (from 4)");
    }

    @Test
    void nothingInItBecomesMarkup() {
        assertThat(html("<script>alert(1)</script> & \"more\"")).doesNotContain("<script>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;");
    }

    private static final MigrationEstimate ESTIMATE = new MigrationEstimate(4,
            new Figures(338_000_000L, 38_000L, 612L, null), new Figures(340_000_000L, 41_000L, 700L, 512L));

    private static String html(String line) {
        StepView step = new StepView("fence_isolate", MigrationPhase.CUTOVER, "done", AT, AT.plusSeconds(2), "off");
        MigrationView view = new MigrationView(new MigrationId("m-1"), "orders-db", "p v1", "a", "b",
                MigrationState.ROLLED_BACK, List.of(MigrationState.PLANNED, MigrationState.ROLLED_BACK), List.of(step),
                null, null, null, null, List.of(), List.of(new LogLine(AT, line)), "op-1", 612L, null);
        return new RunReport(Texts.of(Locale.ENGLISH)).html("Frankfurt-2", view, ESTIMATE,
                List.of("ripple 3.1 above peers"), List.of(), new Written(AT, "op-1"));
    }
}
