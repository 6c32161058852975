package org.shadowrack.ui.migrations;

import java.util.List;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Workload;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.migrations.gate.Check;
import org.shadowrack.ui.migrations.gate.Impact;
import org.shadowrack.ui.migrations.report.RunReport;
import org.shadowrack.ui.migrations.report.RunReport.Written;
import org.shadowrack.ui.saving.SaveBar;
import org.shadowrack.ui.saving.TextFiles;
import org.shadowrack.ui.screen.ScreenContext;

/** Writes the run of a migration as a report. */
final class RunExport {
    private final ScreenContext context;
    private final SaveBar saving;

    RunExport(ScreenContext context, SaveBar saving) {
        this.context = context;
        this.saving = saving;
    }

    void ask(Fleet fleet, Workload workload, MigrationView migration, List<MigrationView> all, List<Check> checks) {
        List<String> evidence = List.of(new EvidenceLine(context).of(fleet, workload.name()),
                Impact.of(context.texts(), workload, all));
        String html = new RunReport(context.texts()).html(fleet.snapshot().topology().site(), migration, evidence,
                checks, new Written(context.clock().instant(), context.operator().name()));
        saving.ask(context.text("migrations.export"), "migration-" + migration.id() + ".html",
                file -> TextFiles.write(file, html));
    }
}
