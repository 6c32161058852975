package org.shadowrack.cli.history;

import java.util.Locale;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.cli.site.SiteOption;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.history.Histories;
import org.shadowrack.history.History.Stat;
import org.shadowrack.model.outcome.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code history stat}. */
@Command(name = "stat", description = "How much the history holds, and from when to when.")
final class HistoryStatCommand implements ConsoleCommand {
    private final SiteFiles files;
    private final Histories histories;
    private final CommandOutput output;
    @Mixin
    private SiteOption site = new SiteOption();
    @Mixin
    private OutputOptions options = new OutputOptions();

    HistoryStatCommand(SiteFiles files, Histories histories, CommandOutput output) {
        this.files = files;
        this.histories = histories;
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(options.json(),
                site.withHistory(files, histories, history -> Outcome.ok(history.stat())), HistoryStatCommand::text);
    }

    private static String text(Stat stat) {
        String span = stat.oldest().map(Object::toString).orElse("-") + " to "
                + stat.newest().map(Object::toString).orElse("-");
        return String.format(Locale.ROOT, "%,d readings of %,d series, %s%n%,d events, %,d journal rows, %,d bytes",
                stat.readings(), stat.series(), span, stat.events(), stat.journalRows(), stat.bytes());
    }
}
