package org.shadowrack.ui.migrations.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationEstimate;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.StepView;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Texts;
import org.shadowrack.ui.migrations.gate.Check;

/** A migration's run as one HTML file without outside parts: what it rested on, every step with its times, who did what, the log. */
public final class RunReport {
    private final Texts texts;

    /** In the words of {@code texts}. */
    public RunReport(Texts texts) {
        this.texts = texts;
    }

    /**
     * The document.
     *
     * @param site its name
     * @param estimate what it was expected to take, and took
     * @param evidence what the migration rests on, and what it means, a paragraph each
     * @param checks as they stand while this is written
     * @param written when, and by whom
     */
    public String html(String site, MigrationView migration, MigrationEstimate estimate, List<String> evidence,
            List<Check> checks, Written written) {
        StringBuilder body = new StringBuilder();
        body.append(Html.table(head(site, migration, written)));
        body.append(Html.heading(texts.get("report.evidence")));
        evidence.forEach(line -> body.append(Html.paragraph(line)));
        body.append(Html.heading(texts.get("report.estimate")))
                .append(Html.table(Expectation.table(texts, estimate)));
        body.append(Html.heading(texts.get("report.checks"))).append(Html.table(checks(checks)));
        body.append(Html.heading(texts.get("report.steps"))).append(Html.table(steps(migration.steps())));
        body.append(Html.heading(texts.get("report.log"))).append(Html.table(log(migration)));
        return Html.page(texts.get("report.title", migration.workload(), migration.id()), body.toString());
    }

    /** When a report was written, and by whom. */
    public record Written(Instant at, String by) {}

    private List<List<String>> head(String site, MigrationView migration, Written written) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.get("report.what"), texts.get("report.value")));
        rows.add(List.of(texts.get("report.site"), site));
        rows.add(List.of(texts.get("report.way"), migration.from() + " → " + migration.to()));
        rows.add(List.of(texts.get("report.profile"), migration.profile()));
        rows.add(List.of(texts.get("report.requested"), migration.requestedBy()));
        rows.add(List.of(texts.get("report.state"), texts.get("state." + migration.state())));
        rows.add(List.of(texts.get("report.states"), migration.states().stream()
                .map(state -> texts.get("state." + state)).reduce((one, two) -> one + " → " + two).orElse("")));
        rows.add(List.of(texts.get("report.cutover"), millis(migration.cutoverMillis())));
        rows.add(List.of(texts.get("report.rollback"), millis(migration.rollbackMillis())));
        rows.add(List.of(texts.get("report.written"),
                Formats.dateTime(written.at()) + " UTC, " + written.by()));
        return rows;
    }

    private List<List<String>> checks(List<Check> checks) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", texts.get("report.check"), texts.get("report.detail")));
        checks.forEach(check -> rows.add(List.of(switch (check.result()) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case UNKNOWN -> "?";
        }, check.text(), check.detail())));
        return rows;
    }

    private List<List<String>> steps(List<StepView> steps) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.get("report.step"), texts.get("report.phase"), texts.get("report.state"),
                texts.get("report.began"), texts.get("report.took"), texts.get("report.detail")));
        steps.forEach(step -> rows.add(List.of(Formats.words(step.id()), texts.get("phase." + step.phase()),
                step.state(), step.started() == null ? Formats.NONE : Formats.time(step.started()),
                took(step.started(), step.ended()), step.detail())));
        return rows;
    }

    private List<List<String>> log(MigrationView migration) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.get("report.at"), texts.get("report.happened")));
        migration.log().forEach(line -> rows.add(List.of(Formats.time(line.at()), line.text())));
        return rows;
    }

    private static String took(@Nullable Instant started, @Nullable Instant ended) {
        return started == null || ended == null ? Formats.NONE : Formats.span(Duration.between(started, ended));
    }

    private static String millis(@Nullable Long millis) {
        return millis == null ? Formats.NONE : millis + " ms";
    }
}
