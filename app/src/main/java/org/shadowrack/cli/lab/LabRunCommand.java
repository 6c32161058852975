package org.shadowrack.cli.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.lab.LabLauncher.LabRequest;
import org.shadowrack.cli.lab.LabLauncher.RunningLab;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.trial.Trial;
import org.shadowrack.operations.trial.TrialReport;
import org.shadowrack.operations.trial.TrialSettings;
import org.shadowrack.security.Operator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab run}: the whole main job, headless. */
@Command(name = "run", mixinStandardHelpOptions = true, description = {
        "The whole main job on the embedded lab at accelerated time, through the same code as on a real site:",
        "discover, pull, train, forecast, pre-stage, cut over, commit or roll back. Writes an HTML report."})
public final class LabRunCommand implements ConsoleCommand {
    private static final Logger LOG = LoggerFactory.getLogger(LabRunCommand.class);

    private final LabLauncher launcher;
    private final ReportWriter reports;
    private final Operator operator;
    private final CommandOutput output;

    @Mixin
    private final LabOptions options = new LabOptions();

    @Option(names = "--report", defaultValue = "shadowrack-report", description = "Folder of the report and the run's history (default ${DEFAULT-VALUE}).")
    private Path report = Path.of("shadowrack-report");

    @Option(names = "--history-days", defaultValue = "45", description = "Simulated days to learn from (default ${DEFAULT-VALUE}).")
    private int historyDays = 45;

    @Option(names = "--live-days", defaultValue = "7", description = "Simulated days with migrations (default ${DEFAULT-VALUE}).")
    private int liveDays = 7;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    /** The command with what it needs. */
    public LabRunCommand(LabLauncher launcher, ReportWriter reports, Operator operator, CommandOutput output) {
        this.launcher = launcher;
        this.reports = reports;
        this.operator = operator;
        this.output = output;
    }

    @Override
    public Integer call() {
        if (historyDays < 1 || liveDays < 1) {
            return output.print(json, Outcome.<TrialReport>failed(Problem.badInput("both must be at least 1",
                    "--history-days " + historyDays + " --live-days " + liveDays, "Give whole days from 1")),
                    TrialText::of);
        }
        Outcome<TrialReport> outcome = freshFolder().then(data -> launcher
                .start(new LabRequest(options.racks, options.seed, 0, data, true))).then(this::run);
        return output.print(json, outcome, TrialText::of);
    }

    private Outcome<Path> freshFolder() {
        try {
            Files.createDirectories(report);
            return Outcome.ok(Files.createTempDirectory(report.toAbsolutePath(), "history-"));
        } catch (IOException unwritable) {
            return Outcome.failed(Problem.badInput("it can't be written: " + unwritable.getMessage(),
                    "making the report's folder " + report, "Give another folder with --report"));
        }
    }

    private Outcome<TrialReport> run(RunningLab lab) {
        try (lab) {
            return lab.operate().then(site -> run(lab, site));
        }
    }

    private Outcome<TrialReport> run(RunningLab lab, Operations site) {
        TrialSettings settings = new TrialSettings(Duration.ofDays(historyDays), Duration.ofDays(liveDays),
                TrialSettings.DEFAULT.step());
        try (site) {
            return new Trial(site, lab.labControl(), operator, settings, LOG::info).run()
                    .then(done -> reports.write(done, site, report));
        }
    }
}
