package org.shadowrack.cli.lab;

import java.time.Duration;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.console.ConsoleStarter;
import org.shadowrack.cli.lab.LabLauncher.LabRequest;
import org.shadowrack.ui.start.Opening;
import org.shadowrack.ui.start.SiteDoor.LabChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab console}: the console on the embedded lab. */
@Command(name = "console", mixinStandardHelpOptions = true, description = {
        "Opens the console on the embedded lab: it discovers, pulls some weeks of history and trains while you watch,",
        "then runs live at accelerated time."})
public final class LabConsoleCommand implements ConsoleCommand {
    private final ConsoleStarter starter;
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
    public LabConsoleCommand(ConsoleStarter starter, CommandOutput output) {
        this.starter = starter;
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(false, LabRequest.checkedRacks(options.racks)
                .then(racks -> starter
                        .start(new Opening.EmbeddedLab(
                                new LabChoice(racks, options.seed, Duration.ofDays(historyDays), speed, round)))),
                done -> "the console was closed");
    }
}
