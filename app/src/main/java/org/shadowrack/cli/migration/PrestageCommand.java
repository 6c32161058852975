package org.shadowrack.cli.migration;

import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.config.SiteFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code prestage}. */
@Command(name = "prestage", description = "Plans where needed, and begins to replicate to the shadow.")
public final class PrestageCommand implements ConsoleCommand {
    private final SiteDesk desk;
    private final SiteFiles files;
    private final CommandOutput output;

    @Mixin
    private final MigrationOptions options = new MigrationOptions();

    /** The command with what it needs. */
    public PrestageCommand(SiteDesk desk, SiteFiles files, CommandOutput output) {
        this.desk = desk;
        this.files = files;
        this.output = output;
    }

    @Override
    public Integer call() {
        return options.carryOut(MigrationVerb.PRESTAGE, desk, files, output);
    }
}
