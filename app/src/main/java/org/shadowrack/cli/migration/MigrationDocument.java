package org.shadowrack.cli.migration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shadowrack.capacity.CapacityPool.Headroom;
import org.shadowrack.migration.Migrations.Preview;
import org.shadowrack.model.migration.MigrationEstimate;
import org.shadowrack.model.migration.MigrationEstimate.Figures;
import org.shadowrack.model.migration.MigrationNotice;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.migration.MigrationView.Next;

/** The document of the migration commands. */
record MigrationDocument(String migration, String workload, String profile, String state, List<StepDocument> steps,
        @Nullable Double lagSeconds, @Nullable Long dataAtRiskBytes, List<String> next, List<Next> commands,
        @Nullable Long cutoverMillis, @Nullable Long rollbackMillis, @Nullable Instant commitBy, List<String> log,
        MigrationEstimate estimate, List<Headroom> headroom, String placement, MigrationNotice notice) {
    /** A plan that was not made. */
    static MigrationDocument of(Preview preview) {
        return of(preview.migration(), preview.estimate(), preview.headroom(), preview.placement());
    }

    static MigrationDocument of(MigrationView view, MigrationEstimate estimate) {
        return of(view, estimate, List.of(), "");
    }

    private static MigrationDocument of(MigrationView view, MigrationEstimate estimate, List<Headroom> headroom,
            String placement) {
        return new MigrationDocument(view.id().value(), view.workload(), view.profile(), view.state().name(),
                view.steps().stream()
                        .map(step -> new StepDocument(step.id(), step.phase().name().toLowerCase(Locale.ROOT),
                                step.state(), step.started(), step.ended(), step.detail()))
                        .toList(),
                view.lagSeconds(), view.dataAtRiskBytes(),
                view.next().stream().filter(Next::allowed).map(Next::command).toList(), view.next(),
                view.cutoverMillis(), view.rollbackMillis(), view.commitBy(),
                view.log().stream().map(line -> line.at() + " " + line.text()).toList(), estimate, headroom,
                placement, view.notice());
    }

    String text() {
        StringBuilder text = new StringBuilder(migration + ": " + workload + " by " + profile + " is " + state + "\n");
        steps.forEach(step -> text.append("  ").append(step.phase).append(' ').append(step.id).append(": ")
                .append(step.state).append(step.detail.isEmpty() ? "" : ", " + step.detail).append('\n'));
        headroom.forEach(
                host -> text.append("  ").append(host.host()).append(" has ").append(plain(host.free()))
                        .append(" of ").append(plain(host.slots())).append(" slots free\n"));
        if (!placement.isEmpty()) {
            text.append("  no room: ").append(placement).append('\n');
        }
        notice.gates().forEach(gate -> text.append("  ").append(gate.step()).append(": ").append(gate.question())
                .append(gate.confirmedBy() == null ? " (waits for 'confirm')" : " (yes by " + gate.confirmedBy() + ")")
                .append('\n'));
        text.append(figures("expected, from " + estimate.runs() + " earlier ones", estimate.expected()));
        text.append(figures("so far", estimate.actual()));
        return text.append("next: ").append(next.isEmpty() ? "nothing" : String.join(", ", next)).toString();
    }

    private static String plain(double slots) {
        return BigDecimal.valueOf(slots).stripTrailingZeros().toPlainString();
    }

    private static String figures(String what, Figures figures) {
        return "  " + what + ": copy " + shown(figures.bytes(), "bytes") + " in "
                + shown(figures.prestageMillis(), "ms")
                + ", blackout " + shown(figures.blackoutMillis(), "ms") + ", rollback "
                + shown(figures.rollbackMillis(), "ms") + "\n";
    }

    private static String shown(@Nullable Long number, String unit) {
        return number == null ? "?" : number + " " + unit;
    }

    /** A step in the document. */
    record StepDocument(String id, String phase, String state, @Nullable Instant started, @Nullable Instant ended,
            String detail) {}
}
