package org.shadowrack.cli.audit;

import java.nio.file.Path;
import java.util.function.Function;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.cli.site.SiteOption;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.security.AuditLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code audit verify}: reads the whole chain; ends with 1 where a link does not hold. */
@Command(name = "verify", description = "Checks every link of the audit log's chain, and that its end is there. "
        + "Keep the last hash elsewhere: who can write to the folder could make another chain, but not with this hash.")
final class AuditVerifyCommand implements ConsoleCommand {
    private final SiteFiles files;
    private final Function<Path, AuditLog> logs;
    private final CommandOutput output;
    @Mixin
    private SiteOption site = new SiteOption();
    @Mixin
    private OutputOptions options = new OutputOptions();

    AuditVerifyCommand(SiteFiles files, Function<Path, AuditLog> logs, CommandOutput output) {
        this.files = files;
        this.logs = logs;
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(options.json(),
                site.settings(files).then(settings -> logs.apply(settings.data()).verify()),
                whole -> "The audit log is whole: " + whole.entries() + " entries, the last with hash "
                        + whole.lastHash());
    }
}
