package org.shadowrack.cli.migration;

import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.config.SiteFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}. */
@Command(name = "status", description = "Tells how the newest migration of a workload stands.")
public final class StatusCommand implements ConsoleCommand {
    private final SiteDesk desk;
    private final SiteFiles files;
    private final CommandOutput output;

    @Mixin
    private final MigrationOptions options = new MigrationOptions();

    /** The command with what it needs. */
    public StatusCommand(SiteDesk desk, SiteFiles files, CommandOutput output) {
        this.desk = desk;
        this.files = files;
        this.output = output;
    }

    @Override
    public Integer call() {
        return options.carryOut(MigrationVerb.STATUS, desk, files, output);
    }
}
