package org.shadowrack.ui.migrations.control;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shadowrack.migration.Migrations;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.ui.migrations.gate.Command;
import org.shadowrack.ui.screen.ScreenContext;

/** Gives the operator's commands to the engine on a worker, and hands back the migration as it is then. */
public final class Commands {
    private final ScreenContext context;
    private final Consumer<MigrationView> changed;

    /** {@code changed} hears of the migration that a command came back with. */
    public Commands(ScreenContext context, Consumer<MigrationView> changed) {
        this.context = context;
        this.changed = changed;
    }

    /** Plans a workload by its own profile. */
    public void plan(String workload) {
        run(() -> migrations().plan(context.operator(), context.operations().snapshot().topology(), workload, null));
    }

    /** Approves as the second person. */
    public void approve(MigrationView migration) {
        run(() -> migrations().approve(context.operator(), migration.id()));
    }

    /** Says yes to a manual gate. */
    public void confirm(MigrationView migration, String step) {
        run(() -> migrations().confirm(context.operator(), migration.id(), step));
    }

    /** Writes a line into its log. */
    public void note(MigrationView migration, String text) {
        run(() -> migrations().note(context.operator(), migration.id(), text));
    }

    /** Gives one of the bar. */
    public void give(Command command, MigrationView migration) {
        run(() -> switch (command) {
            case PRESTAGE -> migrations().prestage(context.operator(), migration.id());
            case CUTOVER -> migrations().cutover(context.operator(), migration.id());
            case COMMIT -> migrations().commit(context.operator(), migration.id());
            case ROLLBACK -> takeBack(migration, "migrations.rollback.reason");
            case ACCEPT_LOSS -> migrations().acceptLoss(context.operator(), migration.id());
            case RETRY -> migrations().retry(context.operator(), migration.id());
            case ABORT -> takeBack(migration, "migrations.abort.reason");
        });
    }

    private Outcome<MigrationView> takeBack(MigrationView migration, String reason) {
        return migrations().rollback(context.operator(), migration.id(), context.text(reason));
    }

    private Migrations migrations() {
        return context.operations().migrations();
    }

    private void run(Supplier<Outcome<MigrationView>> command) {
        context.command(command, changed);
    }
}
