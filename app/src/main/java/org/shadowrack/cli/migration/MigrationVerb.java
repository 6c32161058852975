package org.shadowrack.cli.migration;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.migration.SiteDesk.OpenSite;
import org.shadowrack.migration.Migrations;
import org.shadowrack.model.migration.MigrationNotice;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;

/** What can be asked of a workload's migration. */
enum MigrationVerb {
    PLAN, PRESTAGE, CUTOVER, COMMIT, ROLLBACK, RETRY, APPROVE, CONFIRM, ACCEPT_LOSS, STATUS;

    /** Whether it takes clients away from where they are. */
    boolean isGrave() {
        return this == CUTOVER || this == ROLLBACK || this == COMMIT || this == RETRY || this == ACCEPT_LOSS;
    }

    /** As it is given. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it ends when all goes well; empty where it moves nothing. */
    Set<MigrationState> ends() {
        return switch (this) {
            case PRESTAGE -> EnumSet.of(MigrationState.STAGED);
            case CUTOVER, ACCEPT_LOSS -> EnumSet.of(MigrationState.COMMIT_WINDOW);
            case COMMIT -> EnumSet.of(MigrationState.COMMITTED);
            case ROLLBACK -> EnumSet.of(MigrationState.ROLLED_BACK);
            case RETRY -> EnumSet.of(MigrationState.STAGED, MigrationState.COMMIT_WINDOW, MigrationState.ROLLED_BACK,
                    MigrationState.COMMITTED);
            case PLAN, APPROVE, CONFIRM, STATUS -> EnumSet.noneOf(MigrationState.class);
        };
    }

    /**
     * Carries the command out; the answer is how the migration stands once nothing moves by itself, or for now.
     *
     * @param step the manual gate; null for the first that nobody has confirmed
     */
    Outcome<MigrationView> carryOut(OpenSite site, String workload, @Nullable String profile,
            @Nullable String step) {
        Migrations migrations = site.migrations();
        return switch (this) {
            case PLAN -> migrations.plan(site.operator(), site.topology(), workload, profile);
            case PRESTAGE ->
                planned(site, workload, profile).then(view -> migrations.prestage(site.operator(), view.id()));
            case CUTOVER -> newest(migrations, workload).then(view -> migrations.cutover(site.operator(), view.id()));
            case COMMIT -> newest(migrations, workload).then(view -> migrations.commit(site.operator(), view.id()));
            case ROLLBACK -> newest(migrations, workload)
                    .then(view -> migrations.rollback(site.operator(), view.id(), "the operator's word"));
            case RETRY -> newest(migrations, workload).then(view -> migrations.retry(site.operator(), view.id()));
            case APPROVE -> newest(migrations, workload).then(view -> migrations.approve(site.operator(), view.id()));
            case CONFIRM -> newest(migrations, workload)
                    .then(view -> migrations.confirm(site.operator(), view.id(), gate(view, step)));
            case ACCEPT_LOSS -> newest(migrations, workload)
                    .then(view -> migrations.acceptLoss(site.operator(), view.id()));
            case STATUS -> newest(migrations, workload);
        };
    }

    private static String gate(MigrationView view, @Nullable String step) {
        return step == null ? view.notice().open().map(MigrationNotice.Gate::step).orElse("") : step;
    }

    private static Outcome<MigrationView> planned(OpenSite site, String workload, @Nullable String profile) {
        List<MigrationView> open = site.migrations().all().stream()
                .filter(view -> view.workload().equals(workload) && !view.state().isEnd()).toList();
        return open.isEmpty()
                ? site.migrations().plan(site.operator(), site.topology(), workload, profile)
                : Outcome.ok(open.getFirst());
    }

    private static Outcome<MigrationView> newest(Migrations migrations, String workload) {
        return migrations.all().stream().filter(view -> view.workload().equals(workload)).findFirst()
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.failed(Problem.badInput("it has no migration",
                        "looking for a migration of " + workload, "Begin with 'plan' or 'prestage'")));
    }
}
