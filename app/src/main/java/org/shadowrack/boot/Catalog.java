package org.shadowrack.boot;

import java.util.List;
import org.shadowrack.cli.ConsoleCommand;

/** The lists of what others add to: a new driver, vendor adapter, screen or command is a line here. */
public final class Catalog {
    private Catalog() {}

    /** The commands of the command line, in the order of its help. */
    public static List<ConsoleCommand> commands(Wiring wiring) {
        return List.of();
    }
}
