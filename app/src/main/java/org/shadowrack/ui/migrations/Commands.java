package org.shadowrack.ui.migrations;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shadowrack.migration.Migrations;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.ui.screen.ScreenContext;

/** Gives the operator's commands to the engine on a worker, and hands back the migration as it is then. */
final class Commands {
    private final ScreenContext context;
    private final Consumer<MigrationView> changed;

    Commands(ScreenContext context, Consumer<MigrationView> changed) {
        this.context = context;
        this.changed = changed;
    }

    void plan(String workload) {
        run(() -> migrations().plan(context.operator(), context.operations().snapshot().topology(), workload, null));
    }

    /** Gives {@code command}, by the name that the engine itself uses for it. */
    void give(String command, MigrationView migration) {
        run(() -> switch (command) {
            case "prestage" -> migrations().prestage(context.operator(), migration.id());
            case "cutover" -> migrations().cutover(context.operator(), migration.id());
            case "approve" -> migrations().approve(context.operator(), migration.id());
            case "commit" -> migrations().commit(context.operator(), migration.id());
            default -> migrations().rollback(context.operator(), migration.id(),
                    context.text("migrations.rollback.reason"));
        });
    }

    private Migrations migrations() {
        return context.operations().migrations();
    }

    private void run(Supplier<Outcome<MigrationView>> command) {
        context.command(command, changed);
    }
}
