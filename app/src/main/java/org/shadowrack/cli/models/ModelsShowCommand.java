package org.shadowrack.cli.models;

import org.shadowrack.cli.CommandOutput;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code models show}. */
@Command(name = "show", description = "One model: data, metrics, champion, curves.")
final class ModelsShowCommand extends ModelsVerb {
    @Parameters(paramLabel = "MODEL", description = "The model, as the list names it.")
    private String name = "";

    ModelsShowCommand(ModelDesk desk, CommandOutput output) {
        super(desk, output);
    }

    @Override
    public Integer call() {
        return output.print(options.json(), desk.read(site, forecasting -> forecasting.models().stream()
                .filter(card -> card.name().equals(name)).findFirst()
                .map(card -> Outcome.ok(ModelDocument.of(card, forecasting.curves(name).orElse(null))))
                .orElseGet(() -> Outcome.failed(Problem.badInput("there is no such model", "showing " + name,
                        "List the models and name one of them")))),
                ModelDocument::text);
    }
}
