package org.shadowrack.boot;

import java.util.List;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.fleet.DiscoverCommand;
import org.shadowrack.cli.fleet.PollCommand;
import org.shadowrack.cli.lab.LabConsoleCommand;
import org.shadowrack.cli.lab.LabGroup;
import org.shadowrack.cli.lab.LabRunCommand;
import org.shadowrack.cli.lab.LabServeCommand;
import org.shadowrack.cli.lab.ReportWriter;
import org.shadowrack.cli.whatif.BundleCommand;
import org.shadowrack.cli.whatif.WhatIfCommand;
import org.shadowrack.migration.driver.Driver;
import org.shadowrack.migration.drivers.lab.LabDriver;
import org.shadowrack.redfish.RedfishClients;
import org.shadowrack.redfish.dell.DellAdapter;
import org.shadowrack.redfish.generic.GenericAdapter;
import org.shadowrack.redfish.hpe.HpeAdapter;
import org.shadowrack.redfish.lenovo.LenovoAdapter;
import org.shadowrack.redfish.vendor.VendorAdapter;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.ui.StandardScreens;
import org.shadowrack.whatif.scenario.YamlScenarioFiles;
import org.shadowrack.whatif.simulation.MonteCarlo;

/** The lists of what others add to: a new driver, vendor adapter, screen or command is a line here. */
public final class Catalog {
    private Catalog() {}

    /** The commands of the command line, in the order of its help. */
    public static List<ConsoleCommand> commands(Wiring wiring) {
        return List.of(lab(wiring), new DiscoverCommand(wiring.redfish(), wiring.output()),
                new PollCommand(wiring.siteFiles(), wiring.histories(), wiring.redfish(), wiring.clock(),
                        wiring.output()),
                new BundleCommand(wiring.siteFiles(), wiring.bundles(), wiring.output()),
                new WhatIfCommand(wiring.bundles(), new YamlScenarioFiles(), new MonteCarlo(), wiring.output()));
    }

    private static ConsoleCommand lab(Wiring wiring) {
        ReportWriter reports = new ReportWriter(
                new HeadlessPictures(wiring.operator(), StandardScreens.all(), wiring.clock()));
        DesktopConsole console = new DesktopConsole(wiring.operator(), StandardScreens.all(), wiring.clock());
        return new LabGroup(List.of(new LabRunCommand(wiring.labs(), reports, wiring.operator(), wiring.output()),
                new LabConsoleCommand(wiring.labs(), console, wiring.operator(), wiring.output()),
                new LabServeCommand(wiring.labs(), wiring.siteFiles(), wiring.output())));
    }

    /** The systems that migrations can move. */
    static List<Driver> drivers(Wiring wiring, CredentialStore credentials, RedfishClients redfish) {
        return List.of(new LabDriver(wiring.tls(), credentials));
    }

    /** The vendors whose gaps in the standard are known, the most particular first. */
    static List<VendorAdapter> vendorAdapters() {
        return List.of(new DellAdapter(), new HpeAdapter(), new LenovoAdapter(), new GenericAdapter());
    }
}
