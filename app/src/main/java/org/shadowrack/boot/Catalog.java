package org.shadowrack.boot;

import java.util.List;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.fleet.DiscoverCommand;
import org.shadowrack.cli.fleet.PollCommand;
import org.shadowrack.redfish.dell.DellAdapter;
import org.shadowrack.redfish.generic.GenericAdapter;
import org.shadowrack.redfish.hpe.HpeAdapter;
import org.shadowrack.redfish.lenovo.LenovoAdapter;
import org.shadowrack.redfish.vendor.VendorAdapter;

/** The lists of what others add to: a new driver, vendor adapter, screen or command is a line here. */
public final class Catalog {
    private Catalog() {}

    /** The commands of the command line, in the order of its help. */
    public static List<ConsoleCommand> commands(Wiring wiring) {
        return List.of(new DiscoverCommand(wiring.redfish(), wiring.output()),
                new PollCommand(wiring.siteFiles(), wiring.histories(), wiring.redfish(), wiring.clock(),
                        wiring.output()));
    }

    /** The vendors whose gaps in the standard are known, the most particular first. */
    static List<VendorAdapter> vendorAdapters() {
        return List.of(new DellAdapter(), new HpeAdapter(), new LenovoAdapter(), new GenericAdapter());
    }
}
