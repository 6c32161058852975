package org.shadowrack.cli.migration;

import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.config.SiteFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code approve}. */
@Command(name = "approve", description = "Gives the second person's word for a cutover.")
public final class ApproveCommand implements ConsoleCommand {
    private final SiteDesk desk;
    private final SiteFiles files;
    private final CommandOutput output;

    @Mixin
    private final MigrationOptions options = new MigrationOptions();

    /** The command with what it needs. */
    public ApproveCommand(SiteDesk desk, SiteFiles files, CommandOutput output) {
        this.desk = desk;
        this.files = files;
        this.output = output;
    }

    @Override
    public Integer call() {
        return options.carryOut(MigrationVerb.APPROVE, desk, files, output);
    }
}
