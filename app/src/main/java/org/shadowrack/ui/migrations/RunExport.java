package org.shadowrack.ui.migrations;

import java.util.List;
import java.util.Objects;
import org.shadowrack.model.migration.MigrationEstimate;
import org.shadowrack.model.migration.MigrationEstimate.Figures;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.ui.migrations.gate.Impact;
import org.shadowrack.ui.migrations.report.RunReport;
import org.shadowrack.ui.migrations.report.RunReport.Written;
import org.shadowrack.ui.saving.SaveBar;
import org.shadowrack.ui.saving.TextFiles;
import org.shadowrack.ui.screen.ScreenContext;

/** Writes the run of a migration as a report. */
final class RunExport {
    private static final MigrationEstimate UNKNOWN = new MigrationEstimate(0, new Figures(null, null, null, null),
            new Figures(null, null, null, null));

    private final ScreenContext context;
    private final SaveBar saving;

    RunExport(ScreenContext context, SaveBar saving) {
        this.context = context;
        this.saving = saving;
    }

    /** {@code shown}: with its migration and estimate. */
    void ask(WalkThrough.Shown shown) {
        MigrationView migration = Objects.requireNonNull(shown.migration());
        List<String> evidence = List.of(new EvidenceLine(context).of(shown.fleet(), shown.workload().name()),
                Impact.of(context.texts(), shown.workload(), shown.all()));
        String html = new RunReport(context.texts()).html(shown.fleet().snapshot().topology().site(), migration,
                Objects.requireNonNullElse(shown.estimate(), UNKNOWN), evidence, shown.checks(),
                new Written(context.clock().instant(), context.operator().name()));
        saving.ask(context.text("migrations.export"), "migration-" + migration.id() + ".html",
                file -> TextFiles.write(file, html));
    }
}
