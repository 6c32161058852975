package org.shadowrack.cli.site;

import java.nio.file.Path;
import java.util.function.Function;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.history.Histories;
import org.shadowrack.history.History;
import org.shadowrack.model.outcome.Outcome;
import picocli.CommandLine.Option;

/** The site that a command works on; mixed in with picocli's {@code @Mixin}. Filled by picocli, read by the command. */
public final class SiteOption {
    @Option(names = "--site", required = true, paramLabel = "FILE", description = "The site's file.")
    private Path file = Path.of("site.yaml");

    /** The settings in the file. */
    public Outcome<SiteSettings> settings(SiteFiles files) {
        return files.read(file);
    }

    /** What {@code work} makes of the site's history, which is open meanwhile. */
    public <T> Outcome<T> withHistory(SiteFiles files, Histories histories, Function<History, Outcome<T>> work) {
        return settings(files).then(settings -> histories.open(settings.data(), settings.history().credential()))
                .then(history -> {
                    try (history) {
                        return work.apply(history);
                    }
                });
    }
}
