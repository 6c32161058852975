package org.shadowrack.cli.models;

import java.util.List;
import java.util.stream.Collectors;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.model.outcome.Outcome;
import picocli.CommandLine.Command;

/** {@code models list}. */
@Command(name = "list", description = "The models of a site, newest first.")
final class ModelsListCommand extends ModelsVerb {
    ModelsListCommand(ModelDesk desk, CommandOutput output) {
        super(desk, output);
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
