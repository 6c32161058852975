package org.shadowrack.cli.migration;

import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.config.SiteFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code retry}. */
@Command(name = "retry", description = "Tries again what is stuck: a held step, the rest of the way, or the way back.")
public final class RetryCommand implements ConsoleCommand {
    private final SiteDesk desk;
    private final SiteFiles files;
    private final CommandOutput output;

    @Mixin
    private final MigrationOptions options = new MigrationOptions();

    /** The command with what it needs. */
    public RetryCommand(SiteDesk desk, SiteFiles files, CommandOutput output) {
        this.desk = desk;
        this.files = files;
        this.output = output;
    }

    @Override
    public Integer call() {
        return options.carryOut(MigrationVerb.RETRY, desk, files, output);
    }
}
