package org.shadowrack.cli.migration;

import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.config.SiteFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code confirm}. */
@Command(name = "confirm", description = "Says yes to a manual gate of the profile.")
public final class ConfirmCommand implements ConsoleCommand {
    private final SiteDesk desk;
    private final SiteFiles files;
    private final CommandOutput output;

    @Mixin
    private final MigrationOptions options = new MigrationOptions();

    @Option(names = "--step", paramLabel = "ID", description = "The gate's step (default: the first that nobody has confirmed).")
    private @Nullable String step;

    /** The command with what it needs. */
    public ConfirmCommand(SiteDesk desk, SiteFiles files, CommandOutput output) {
        this.desk = desk;
        this.files = files;
        this.output = output;
    }

    @Override
    public Integer call() {
        return options.carryOut(MigrationVerb.CONFIRM, step, desk, files, output);
    }
}
