package org.shadowrack.cli.console;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.ui.start.Opening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code console}: the console's window, at its start or on a site. */
@Command(name = "console", description = {"Opens the console: at its start, or on a site at once.",
        "On a site it discovers and polls by itself, at the interval that the site's file gives."})
public final class SiteConsoleCommand implements ConsoleCommand {
    private final ConsoleStarter starter;
    private final CommandOutput output;

    @Option(names = "--site", paramLabel = "FILE", description = "The site's file.")
    private @Nullable Path site;

    /** The command with what it needs. */
    public SiteConsoleCommand(ConsoleStarter starter, CommandOutput output) {
        this.starter = starter;
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(false, starter.start(site == null ? new Opening.Choice() : new Opening.SiteFile(site)),
                done -> "the console was closed");
    }
}
