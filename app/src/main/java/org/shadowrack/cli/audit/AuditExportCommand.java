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
import picocli.CommandLine.Option;

/** {@code audit export}: the verified chain as JSON lines. */
@Command(name = "export", description = "Verifies the audit log and writes it to a file, one JSON document a line.")
final class AuditExportCommand implements ConsoleCommand {
    private final SiteFiles files;
    private final Function<Path, AuditLog> logs;
    private final CommandOutput output;
    @Mixin
    private SiteOption site = new SiteOption();
    @Mixin
    private OutputOptions options = new OutputOptions();
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to.")
    private Path out = Path.of("audit.jsonl");

    AuditExportCommand(SiteFiles files, Function<Path, AuditLog> logs, CommandOutput output) {
        this.files = files;
        this.logs = logs;
        this.output = output;
    }

    /** What was written. */
    record Exported(long entries, Path file) {}

    @Override
    public Integer call() {
        return output.print(options.json(), site.settings(files)
                .then(settings -> logs.apply(settings.data()).export(out)).map(entries -> new Exported(entries, out)),
                exported -> exported.entries() + " entries written to " + exported.file());
    }
}
