package org.shadowrack.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.console.SiteConsoleCommand;
import org.shadowrack.cli.fleet.DiscoverCommand;
import org.shadowrack.cli.fleet.PollCommand;
import org.shadowrack.cli.lab.LabConsoleCommand;
import org.shadowrack.cli.lab.LabGroup;
import org.shadowrack.cli.lab.LabRunCommand;
import org.shadowrack.cli.lab.LabServeCommand;
import org.shadowrack.cli.lab.ReportWriter;
import org.shadowrack.cli.migration.ApproveCommand;
import org.shadowrack.cli.migration.CapacityCommand;
import org.shadowrack.cli.migration.CommitCommand;
import org.shadowrack.cli.migration.CutoverCommand;
import org.shadowrack.cli.migration.PlanCommand;
import org.shadowrack.cli.migration.PrestageCommand;
import org.shadowrack.cli.migration.RehearseCommand;
import org.shadowrack.cli.migration.RetryCommand;
import org.shadowrack.cli.migration.RollbackCommand;
import org.shadowrack.cli.migration.SiteDesk;
import org.shadowrack.cli.migration.StatusCommand;
import org.shadowrack.cli.training.EvaluateCommand;
import org.shadowrack.cli.training.ScoreCommand;
import org.shadowrack.cli.training.TrainCommand;
import org.shadowrack.cli.whatif.BundleCommand;
import org.shadowrack.cli.whatif.WhatIfCommand;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.drivers.haproxy.HaproxyDrivers;
import org.shadowrack.migration.drivers.lab.LabDriver;
import org.shadowrack.migration.drivers.postgres.PostgresDrivers;
import org.shadowrack.migration.drivers.powerdns.PowerDnsDrivers;
import org.shadowrack.migration.drivers.redfishfence.RedfishFences;
import org.shadowrack.migration.profile.Profiles;
import org.shadowrack.redfish.RedfishClients;
import org.shadowrack.redfish.RedfishTarget;
import org.shadowrack.redfish.cray.CrayAdapter;
import org.shadowrack.redfish.dell.DellAdapter;
import org.shadowrack.redfish.generic.GenericAdapter;
import org.shadowrack.redfish.hpe.HpeAdapter;
import org.shadowrack.redfish.lenovo.LenovoAdapter;
import org.shadowrack.redfish.nvidia.NvidiaAdapter;
import org.shadowrack.redfish.supermicro.SupermicroAdapter;
import org.shadowrack.redfish.vendor.VendorAdapter;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.training.ModelTraining;
import org.shadowrack.ui.StandardScreens;
import org.shadowrack.whatif.scenario.YamlScenarioFiles;
import org.shadowrack.whatif.simulation.MonteCarlo;

/** The lists of what others add to: a new driver, vendor adapter, screen or command is a line here. */
public final class Catalog {
    private static final Duration DRIVER_TIMEOUT = Duration.ofSeconds(10);

    private Catalog() {}

    /** The commands of the command line, in the order of its help. */
    public static List<ConsoleCommand> commands(Wiring wiring) {
        List<ConsoleCommand> commands = new ArrayList<>();
        commands.add(new SiteConsoleCommand(wiring.desktop(), wiring.output()));
        commands.add(lab(wiring));
        commands.add(new DiscoverCommand(wiring.redfish(), wiring.output()));
        commands.add(new PollCommand(wiring.siteFiles(), wiring.histories(), wiring.redfish(), wiring.clock(),
                wiring.output()));
        commands.addAll(forecasting(wiring));
        commands.addAll(migrations(wiring));
        commands.add(new BundleCommand(wiring.siteFiles(), wiring.bundles(), wiring.output()));
        commands.add(new WhatIfCommand(wiring.bundles(), new YamlScenarioFiles(), new MonteCarlo(), wiring.output()));
        commands.addAll(StoreCommands.of(wiring));
        return List.copyOf(commands);
    }

    private static List<ConsoleCommand> forecasting(Wiring wiring) {
        ModelTraining library = ModelTraining.onWeka();
        return List.of(new TrainCommand(library, wiring.output()), new EvaluateCommand(library, wiring.output()),
                new ScoreCommand(library, wiring.output()));
    }

    private static List<ConsoleCommand> migrations(Wiring wiring) {
        SiteDesk desk = new DirectSiteDesk(wiring);
        SiteFiles files = wiring.siteFiles();
        CommandOutput output = wiring.output();
        return List.of(new PlanCommand(desk, files, output), new PrestageCommand(desk, files, output),
                new CutoverCommand(desk, files, output), new CommitCommand(desk, files, output),
                new RollbackCommand(desk, files, output), new RetryCommand(desk, files, output),
                new ApproveCommand(desk, files, output), new StatusCommand(desk, files, output),
                new RehearseCommand(Profiles.builtIn(), output), new CapacityCommand(desk, files, output));
    }

    private static ConsoleCommand lab(Wiring wiring) {
        ReportWriter reports = new ReportWriter(
                new HeadlessPictures(wiring.operator(), StandardScreens.all(), wiring.clock()));
        return new LabGroup(List.of(new LabRunCommand(wiring.labs(), reports, wiring.operator(), wiring.output()),
                new LabConsoleCommand(wiring.labs(), wiring.desktop(), wiring.operator(), wiring.output()),
                new LabServeCommand(wiring.labs(), wiring.siteFiles(), wiring.output())));
    }

    /** The systems that migrations can move. */
    static List<Driver> drivers(Wiring wiring, CredentialStore credentials, RedfishClients redfish,
            Function<String, Optional<RedfishTarget>> controllers) {
        return List.of(new LabDriver(wiring.tls(), credentials), PostgresDrivers.driver(credentials),
                PowerDnsDrivers.driver(wiring.tls(), credentials, DRIVER_TIMEOUT),
                HaproxyDrivers.driver(DRIVER_TIMEOUT),
                RedfishFences.driver(redfish, controllers, Duration.ofSeconds(45)));
    }

    /** The vendors whose gaps in the standard are known, the most particular first. */
    static List<VendorAdapter> vendorAdapters() {
        return List.of(new CrayAdapter(), new DellAdapter(), new HpeAdapter(), new LenovoAdapter(),
                new NvidiaAdapter(), new SupermicroAdapter(), new GenericAdapter());
    }
}
