package org.shadowrack.cli.history;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.history.Histories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code history}: the group of its commands. */
@Command(name = "history", description = "A site's readings and events.")
public final class HistoryCommand implements ConsoleCommand {
    private final SiteFiles files;
    private final Histories histories;
    private final CommandOutput output;
    private final InstantSource clock;
    @Spec
    private @Nullable CommandSpec spec;

    /** Works on the histories of sites; {@code clock} only measures how long it took. */
    public HistoryCommand(SiteFiles files, Histories histories, CommandOutput output, InstantSource clock) {
        this.files = files;
        this.histories = histories;
        this.output = output;
        this.clock = clock;
    }

    @Override
    public List<ConsoleCommand> subcommands() {
        return List.of(new HistoryImportCommand(files, histories, output, clock),
                new HistoryExportCommand(files, histories, output), new HistoryStatCommand(files, histories, output));
    }

    @Override
    public Integer call() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "say import, export or stat");
    }
}
