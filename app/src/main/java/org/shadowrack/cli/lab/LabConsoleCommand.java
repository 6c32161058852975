package org.shadowrack.cli.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.lab.LabLauncher.LabRequest;
import org.shadowrack.cli.lab.LabLauncher.RunningLab;
import org.shadowrack.forecast.Forecasting.Trained;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Outcome.Done;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.operations.Operations;
import org.shadowrack.operations.trial.Commissioning;
import org.shadowrack.security.Operator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab console}: the console on the embedded lab. */
@Command(name = "console", mixinStandardHelpOptions = true, description = {
        "Opens the console on the embedded lab: it discovers, pulls some weeks of history and trains while you watch,",
        "then runs live at accelerated time."})
public final class LabConsoleCommand implements ConsoleCommand {
    private static final Logger LOG = LoggerFactory.getLogger(LabConsoleCommand.class);

    private final LabLauncher launcher;
    private final ConsoleOpener opener;
    private final Operator operator;
    private final CommandOutput output;

    @Mixin
    private final LabOptions options = new LabOptions();

    @Option(names = "--speed", defaultValue = "300", description = "Simulated seconds in a real second once live (default ${DEFAULT-VALUE}).")
    private double speed = 300;

    @Option(names = "--history-days", defaultValue = "45", description = "Simulated days to learn from (default ${DEFAULT-VALUE}).")
    private int historyDays = 45;

    @Option(names = "--round", defaultValue = "PT3S", description = "Real time between two rounds (default ${DEFAULT-VALUE}).")
    private Duration round = Duration.ofSeconds(3);

    /** The command with what it needs. */
    public LabConsoleCommand(LabLauncher launcher, ConsoleOpener opener, Operator operator, CommandOutput output) {
        this.launcher = launcher;
        this.opener = opener;
        this.operator = operator;
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(false, folder()
                .then(data -> launcher.start(new LabRequest(options.racks, options.seed, 0, data, false)))
                .then(this::open), done -> "the console was closed");
    }

    private static Outcome<Path> folder() {
        try {
            Path folder = Files.createTempDirectory("shadowrack-lab-");
            folder.toFile().deleteOnExit();
            return Outcome.ok(folder);
        } catch (IOException unwritable) {
            return Outcome.failed(Problem.failed(String.valueOf(unwritable.getMessage()), "making a folder for the lab",
                    "Free some disk, or set -Djava.io.tmpdir to a folder that can be written"));
        }
    }

    private Outcome<Done> open(RunningLab lab) {
        try (lab) {
            return lab.operate().then(site -> open(lab, site));
        }
    }

    private Outcome<Done> open(RunningLab lab, Operations site) {
        try (site) {
            Thread.ofVirtual().name("commissioning").start(() -> commission(lab, site));
            return opener.open(site);
        }
    }

    private void commission(RunningLab lab, Operations site) {
        Outcome<Trained> trained = new Commissioning(site.control(), lab.labControl(), LOG::info).live(operator,
                Duration.ofDays(historyDays), speed, round);
        if (trained instanceof Outcome.Failed<Trained>(var problem)) {
            LOG.warn("live without forecasts: {}", problem.line());
        }
    }
}
