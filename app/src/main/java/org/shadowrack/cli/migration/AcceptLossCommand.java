package org.shadowrack.cli.migration;

import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.config.SiteFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code accept-loss}. */
@Command(name = "accept-loss", description = "Goes on with a stuck cutover whose source is gone, though writes that had not arrived are lost; an approver's.")
public final class AcceptLossCommand implements ConsoleCommand {
    private final SiteDesk desk;
    private final SiteFiles files;
    private final CommandOutput output;

    @Mixin
    private final MigrationOptions options = new MigrationOptions();

    /** The command with what it needs. */
    public AcceptLossCommand(SiteDesk desk, SiteFiles files, CommandOutput output) {
        this.desk = desk;
        this.files = files;
        this.output = output;
    }

    @Override
    public Integer call() {
        return options.carryOut(MigrationVerb.ACCEPT_LOSS, desk, files, output);
    }
}
