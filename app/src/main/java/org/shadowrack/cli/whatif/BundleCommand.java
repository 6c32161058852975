package org.shadowrack.cli.whatif;

import java.nio.file.Path;
import java.util.Locale;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.config.SiteFiles;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.whatif.Bundles;
import org.shadowrack.whatif.Bundles.Made;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bundle}: an offline copy of a site. */
@Command(name = "bundle", mixinStandardHelpOptions = true, description = {
        "Packs a site's topology, history, models and journal into one .shadowrack file for analysis elsewhere.",
        "No secret is in it: settings hold references only. The console must not be running on the site."})
public final class BundleCommand implements ConsoleCommand {
    private static final double MEGABYTE = 1e6;
    private final SiteFiles siteFiles;
    private final Bundles bundles;
    private final CommandOutput output;

    @Mixin
    private final OutputOptions options = new OutputOptions();

    @Option(names = "--site", required = true, description = "Site file.")
    private Path site = Path.of("");

    @Option(names = "--out", required = true, description = "The bundle to write; one that is there is replaced.")
    private Path out = Path.of("");

    /** The command with what it needs. */
    public BundleCommand(SiteFiles siteFiles, Bundles bundles, CommandOutput output) {
        this.siteFiles = siteFiles;
        this.bundles = bundles;
        this.output = output;
    }

    @Override
    public Integer call() {
        Outcome<Made> outcome = siteFiles.read(site).then(settings -> bundles.make(settings, out));
        return output.print(options.json(), outcome, BundleCommand::text);
    }

    private static String text(Made made) {
        return String.format(Locale.ROOT, "%s: %d files, %d readings, %.1f MB%nsha256 %s", made.bundle(), made.files(),
                made.readings(), made.bytes() / MEGABYTE, made.sha256());
    }
}
