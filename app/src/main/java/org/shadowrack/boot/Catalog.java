package org.shadowrack.boot;

import java.util.ArrayList;
import java.util.List;
import org.shadowrack.boot.desktop.DesktopConsole;
import org.shadowrack.boot.desktop.HeadlessPictures;
import org.shadowrack.boot.parts.Wiring;
import org.shadowrack.boot.site.DirectSiteDesk;
import org.shadowrack.boot.site.EmbeddedLabLauncher;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.capacity.CapacityCommand;
import org.shadowrack.cli.console.SiteConsoleCommand;
import org.shadowrack.cli.fleet.DiscoverCommand;
import org.shadowrack.cli.fleet.PollCommand;
import org.shadowrack.cli.lab.LabConsoleCommand;
import org.shadowrack.cli.lab.LabGroup;
import org.shadowrack.cli.lab.LabLauncher;
import org.shadowrack.cli.lab.LabRunCommand;
import org.shadowrack.cli.lab.LabServeCommand;
import org.shadowrack.cli.lab.ReportWriter;
import org.shadowrack.cli.migration.AcceptLossCommand;
import org.shadowrack.cli.migration.ApproveCommand;
import org.shadowrack.cli.migration.CommitCommand;
import org.shadowrack.cli.migration.ConfirmCommand;
import org.shadowrack.cli.migration.CutoverCommand;
import org.shadowrack.cli.migration.PlanCommand;
import org.shadowrack.cli.migration.PrestageCommand;
import org.shadowrack.cli.migration.RetryCommand;
import org.shadowrack.cli.migration.RollbackCommand;
import org.shadowrack.cli.migration.SiteDesk;
import org.shadowrack.cli.migration.StatusCommand;
import org.shadowrack.cli.models.ModelDesk;
import org.shadowrack.cli.models.ModelsCommand;
import org.shadowrack.cli.rehearsal.RehearseCommand;
import org.shadowrack.cli.training.EvaluateCommand;
import org.shadowrack.cli.training.ScoreCommand;
import org.shadowrack.cli.training.TrainCommand;
import org.shadowrack.cli.whatif.BundleCommand;
import org.shadowrack.cli.whatif.WhatIfCommand;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.lab.workload.WorkloadPlanes;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.telemetry.site.SiteCollectors;
import org.shadowrack.training.ModelTraining;
import org.shadowrack.ui.StandardScreens;
import org.shadowrack.whatif.scenario.YamlScenarioFiles;
import org.shadowrack.whatif.simulation.MonteCarlo;

/** The list of commands: a new one is a line here. */
public final class Catalog {
    private Catalog() {}

    /** The commands of the command line, in the order of its help. */
    public static List<ConsoleCommand> commands(Wiring wiring) {
        List<ConsoleCommand> commands = new ArrayList<>();
        commands.add(new SiteConsoleCommand(desktop(wiring), wiring.output()));
        commands.add(lab(wiring));
        commands.add(new DiscoverCommand(wiring.redfish(), wiring.output()));
        commands.add(new PollCommand(wiring.siteFiles(), wiring.histories(), new SiteCollectors(wiring.redfish(),
                wiring.tls(), wiring.credentials(), wiring.clock()), wiring.output()));
        commands.addAll(forecasting(wiring));
        commands.addAll(migrations(wiring));
        commands.add(new BundleCommand(wiring.siteFiles(), wiring.bundles(), wiring.output()));
        commands.add(new WhatIfCommand(wiring.bundles(), new YamlScenarioFiles(), new MonteCarlo(), wiring.output()));
        commands.addAll(StoreCommands.of(wiring));
        return List.copyOf(commands);
    }

    /** The console's window on this machine's display. */
    static DesktopConsole desktop(Wiring wiring) {
        return new DesktopConsole(wiring, labs(wiring));
    }

    private static LabLauncher labs(Wiring wiring) {
        return new EmbeddedLabLauncher(wiring, WorkloadPlanes.inMemory());
    }

    private static List<ConsoleCommand> forecasting(Wiring wiring) {
        ModelTraining library = ModelTraining.onWeka();
        return List.of(new TrainCommand(library, wiring.output()), new EvaluateCommand(library, wiring.output()),
                new ScoreCommand(library, wiring.output()),
                new ModelsCommand(
                        new ModelDesk(wiring.siteFiles(), wiring.histories(), wiring.clock(), wiring::forecasting,
                                wiring::access, wiring.operator()),
                        wiring.output()));
    }

    private static List<ConsoleCommand> migrations(Wiring wiring) {
        SiteDesk desk = new DirectSiteDesk(wiring);
        SiteFiles files = wiring.siteFiles();
        CommandOutput output = wiring.output();
        return List.of(new PlanCommand(desk, files, output), new PrestageCommand(desk, files, output),
                new CutoverCommand(desk, files, output), new CommitCommand(desk, files, output),
                new RollbackCommand(desk, files, output), new RetryCommand(desk, files, output),
                new ApproveCommand(desk, files, output), new ConfirmCommand(desk, files, output),
                new AcceptLossCommand(desk, files, output), new StatusCommand(desk, files, output),
                new RehearseCommand(Profiles.builtIn(), output), new CapacityCommand(desk, files, output));
    }

    private static ConsoleCommand lab(Wiring wiring) {
        ReportWriter reports = new ReportWriter(
                new HeadlessPictures(wiring.operator(), StandardScreens.all(), wiring.clock()));
        return new LabGroup(List.of(new LabRunCommand(labs(wiring), reports, wiring.operator(), wiring.output()),
                new LabConsoleCommand(desktop(wiring), wiring.output()),
                new LabServeCommand(labs(wiring), wiring.siteFiles(), wiring.output())));
    }
}
