package org.shadowrack.cli.migration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.migration.SiteDesk.OpenSite;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.cli.site.SiteOption;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What each of the migration commands takes, and how it is carried out. */
final class MigrationOptions {
    @Mixin
    private final SiteOption site = new SiteOption();

    @Mixin
    private final OutputOptions form = new OutputOptions();

    @Option(names = "--workload", required = true, paramLabel = "W", description = "The workload to move.")
    private String workload = "";

    @Option(names = "--profile", paramLabel = "P", description = "The migration profile (default: the workload's own).")
    private @Nullable String profile;

    @Option(names = "--dry-run", description = "Say what would happen, without any effect.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Do not ask; needed where there is no terminal.")
    private boolean yes;

    @Option(names = "--wait", paramLabel = "DURATION", defaultValue = "PT10M", description = "How long to wait for the end of the phase (default ${DEFAULT-VALUE}).")
    private Duration patience = Duration.ofMinutes(10);

    int carryOut(MigrationVerb verb, SiteDesk desk, SiteFiles files, CommandOutput output) {
        return carryOut(verb, null, desk, files, output);
    }

    /** {@code step}: the manual gate that is meant; null for the first that waits. */
    int carryOut(MigrationVerb verb, @Nullable String step, SiteDesk desk, SiteFiles files, CommandOutput output) {
        return output.print(form.json(),
                permitted(verb).then(fine -> site.settings(files))
                        .then(settings -> desk.at(settings,
                                open -> dryRun ? preview(open) : carriedOut(verb, step, open))),
                MigrationDocument::text);
    }

    /** Of every command: what would happen to what, and whether there is room; nothing does. */
    private Outcome<MigrationDocument> preview(OpenSite open) {
        return open.migrations().preview(open.operator(), open.topology(), workload, profile)
                .map(MigrationDocument::of);
    }

    private Outcome<MigrationDocument> carriedOut(MigrationVerb verb, @Nullable String step, OpenSite open) {
        return verb.carryOut(open, workload, profile, step)
                .then(view -> verb == MigrationVerb.STATUS
                        ? Outcome.ok(view)
                        : open.migrations().await(view.id(), patience))
                .then(view -> reached(verb, view))
                .then(view -> open.migrations().estimate(view.id())
                        .map(estimate -> MigrationDocument.of(view, estimate)));
    }

    /** What ends elsewhere has failed, though the migration itself is where it should be then. */
    private Outcome<MigrationView> reached(MigrationVerb verb, MigrationView view) {
        if (verb.ends().isEmpty() || verb.ends().contains(view.state())) {
            return Outcome.ok(view);
        }
        String reason = view.notice().reason();
        String tried = verb.word() + " of " + workload + ", migration " + view.id();
        return Outcome.failed(Problem.failed("it is " + view.state() + (reason.isEmpty() ? "" : ": " + reason), tried,
                next(view)));
    }

    private String next(MigrationView view) {
        return switch (view.state()) {
            case ROLLED_BACK -> "The workload is at " + view.from() + " as before; mend what is named and begin anew";
            case STUCK -> view.notice().call() == null
                    ? "See 'status'"
                    : String.join(". ", view.notice().call().steps()) + ". " + view.notice().call().then();
            case PLANNED, PRESTAGING, STAGED, CUTTING_OVER, VERIFYING, COMMIT_WINDOW, COMMITTED, ROLLING_BACK ->
                "It was not at its end after " + patience + ": see 'status', and give --wait more";
        };
    }

    private Outcome<Outcome.Done> permitted(MigrationVerb verb) {
        if (!verb.isGrave() || yes || dryRun || confirmed(verb)) {
            return Outcome.done();
        }
        return Outcome.failed(Problem.refused("it was not confirmed", verb.word()
                + " of " + workload, "Type the workload's name when asked, or give --yes"));
    }

    private boolean confirmed(MigrationVerb verb) {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            return false;
        }
        return workload
                .equals(console.readLine("%s of %s: type the workload's name to go on: ", verb.word(), workload));
    }
}
