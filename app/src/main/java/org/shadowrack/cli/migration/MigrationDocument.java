package org.shadowrack.cli.migration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.Next;

/** The document of the migration commands. */
record MigrationDocument(String migration, String workload, String profile, String state, List<StepDocument> steps,
        @Nullable Double lagSeconds, @Nullable Long dataAtRiskBytes, List<String> next, List<Next> commands,
        @Nullable Long cutoverMillis, @Nullable Long rollbackMillis, @Nullable Instant commitBy, List<String> log) {
    static MigrationDocument of(MigrationView view) {
        return new MigrationDocument(view.id().value(), view.workload(), view.profile(), view.state().name(),
                view.steps().stream()
                        .map(step -> new StepDocument(step.id(), step.phase().name().toLowerCase(Locale.ROOT),
                                step.state(), step.started(), step.ended(), step.detail()))
                        .toList(),
                view.lagSeconds(), view.dataAtRiskBytes(),
                view.next().stream().filter(Next::allowed).map(Next::command).toList(), view.next(),
                view.cutoverMillis(), view.rollbackMillis(), view.commitBy(),
                view.log().stream().map(line -> line.at() + " " + line.text()).toList());
    }

    String text() {
        StringBuilder text = new StringBuilder(migration + ": " + workload + " by " + profile + " is " + state + "\n");
        steps.forEach(step -> text.append("  ").append(step.phase).append(' ').append(step.id).append(": ")
                .append(step.state).append(step.detail.isEmpty() ? "" : ", " + step.detail).append('\n'));
        return text.append("next: ").append(next.isEmpty() ? "nothing" : String.join(", ", next)).toString();
    }

    /** A step in the document. */
    record StepDocument(String id, String phase, String state, @Nullable Instant started, @Nullable Instant ended,
            String detail) {}
}
