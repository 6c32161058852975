package org.shadowrack.cli.models;

import java.util.List;
import java.util.stream.Collectors;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.cli.ConsoleCommand;
import org.shadowrack.cli.output.OutputOptions;
import org.shadowrack.cli.site.SiteOption;
import org.shadowrack.model.outcome.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code models list}. */
@Command(name = "list", description = "The models of a site, newest first.")
final class ModelsListCommand implements ConsoleCommand {
    private final ModelDesk desk;
    private final CommandOutput output;
    @Mixin
    private SiteOption site = new SiteOption();
    @Mixin
    private OutputOptions options = new OutputOptions();

    ModelsListCommand(ModelDesk desk, CommandOutput output) {
        this.desk = desk;
        this.output = output;
    }

    @Override
    public Integer call() {
        return output.print(options.json(), desk.read(site, forecasting -> Outcome.ok(new ListDocument(
                forecasting.models().stream().map(card -> ModelDocument.of(card, null)).toList()))),
                ListDocument::text);
    }

    /** The document of {@code models list}. */
    record ListDocument(List<ModelDocument> models) {
        String text() {
            return models.isEmpty()
                    ? "no models: train first"
                    : models.stream().map(ModelDocument::line).collect(Collectors.joining("\n"));
        }
    }
}
