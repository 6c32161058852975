package org.shadowrack.cli.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.security.AuditLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit}: the group of its commands. */
@Command(name = "audit", description = "The log of who did what, and whether it is whole.")
public final class AuditCommand implements ConsoleCommand {
    private final SiteFiles files;
    private final Function<Path, AuditLog> logs;
    private final CommandOutput output;
    @Spec
    private @Nullable CommandSpec spec;

    /** {@code logs} gives the log in a site's data folder. */
    public AuditCommand(SiteFiles files, Function<Path, AuditLog> logs, CommandOutput output) {
        this.files = files;
        this.logs = logs;
        this.output = output;
    }

    @Override
    public List<ConsoleCommand> subcommands() {
        return List.of(new AuditVerifyCommand(files, logs, output), new AuditExportCommand(files, logs, output));
    }

    @Override
    public Integer call() {
        throw new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), "say verify or export");
    }
}
